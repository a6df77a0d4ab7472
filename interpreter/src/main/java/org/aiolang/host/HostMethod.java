package org.aiolang.host;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** A method of a Java object, with its overloads. */
final class HostMethod extends PyObject {
  private static final PyType TYPE =
      PyType.builtin("JavaMethod").sealed().members(new HostMethodMembersTable());

  private final HostObject self;
  private final String name;
  private final List<Method> overloads;

  HostMethod(HostObject self, String name, List<Method> overloads) {
    super(TYPE.instanceShape());
    this.self = self;
    this.name = name;
    this.overloads = overloads;
  }

  String name() {
    return name;
  }

  /** The overload to call: of those equally near the most specific one, where there is one. */
  private Method nearest(Object[] args) {
    if (overloads.size() == 1) {
      return overloads.get(0);
    }
    List<Method> best = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (Method m : overloads) {
      int cost = HostArguments.cost(self.host, m, args);
      if (cost >= 0 && cost <= least) {
        if (cost < least) {
          best.clear();
        }
        best.add(m);
        least = cost;
      }
    }
    if (best.isEmpty()) {
      throw Errors.typeError(HostArguments.mismatch(self.host, name, args, overloads));
    }
    for (Method m : best) {
      boolean most = true;
      for (Method other : best) {
        most &= HostArguments.isAsSpecific(m, other);
      }
      if (most) {
        return m;
      }
    }
    throw Errors.typeError(HostArguments.ambiguous(self.host, name, args, best));
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    if (keywords != null && keywords.length > 0) {
      throw Errors.typeError(name + "() takes no keyword arguments");
    }
    return HostCall.invoke(self.host, nearest(args), self.target, args);
  }
}
