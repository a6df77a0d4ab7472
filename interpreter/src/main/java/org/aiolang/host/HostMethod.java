package org.aiolang.host;

import java.lang.reflect.Method;
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

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    if (keywords != null && keywords.length > 0) {
      throw Errors.typeError(name + "() takes no keyword arguments");
    }
    Method best = null;
    int least = Integer.MAX_VALUE;
    for (Method m : overloads) {
      int cost = HostArguments.cost(self.host, m, args);
      if (cost >= 0 && cost < least) {
        best = m;
        least = cost;
      }
    }
    if (best == null) {
      throw Errors.typeError(HostArguments.mismatch(self.host, name, args, overloads));
    }
    return HostCall.invoke(self.host, best, self.target, args);
  }
}
