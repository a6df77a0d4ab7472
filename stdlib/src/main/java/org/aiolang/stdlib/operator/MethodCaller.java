package org.aiolang.stdlib.operator;

import java.util.Arrays;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.ReprGuard;
import org.aiolang.object.Text;
import org.aiolang.stdlib.functools.Partial;
import org.jspecify.annotations.Nullable;

/** {@code operator.methodcaller}: calls a method of what it is called with. */
@Type(value = "methodcaller", module = "operator", text = "name, /, *args, **kwargs")
final class MethodCaller extends PyObject {
  static final PyType TYPE = PyType.builtin("methodcaller").members(new MethodCallerTable());

  private final String name;
  private final Object[] args;
  private final PyDict keywords;

  private MethodCaller(String name, Object[] args, PyDict keywords) {
    super(TYPE.instanceShape());
    this.name = name;
    this.args = args;
    this.keywords = keywords;
  }

  @Override
  public Object call(Realm r, Object[] given, String @Nullable [] names) {
    if (names != null) {
      throw Errors.typeError("methodcaller() takes no keyword arguments");
    }
    if (given.length != 1) {
      throw Errors.typeError("methodcaller expected 1 argument, got " + given.length);
    }
    return call1(r, given[0]);
  }

  @Override
  public Object call1(Realm r, Object o) {
    return Calls.callWith(r, Attributes.get(r, o, name), args, keywords);
  }

  @New
  static Object create(Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (args.length == 0) {
      throw Errors.typeError("methodcaller needs at least one argument, the method name");
    }
    String name = Text.asString(args[0]);
    if (name == null) {
      throw Errors.typeError("method name must be a string");
    }
    MethodCaller made =
        new MethodCaller(
            name, Arrays.copyOfRange(args, 1, args.length), kwargs == null ? new PyDict() : kwargs);
    return cls == TYPE ? made : made.as(cls, MethodCaller.class);
  }

  @Fn
  static Object __call__(Realm r, MethodCaller self, @Args Object[] args) {
    return self.call(r, args, null);
  }

  @Fn
  static String __repr__(Realm r, MethodCaller self) {
    if (!ReprGuard.enter(r, self)) {
      return "operator.methodcaller(...)";
    }
    try {
      StringBuilder out = new StringBuilder("operator.methodcaller(");
      out.append(Text.repr(r, self.name));
      for (Object arg : self.args) {
        out.append(", ").append(Text.repr(r, arg));
      }
      for (int i = self.keywords.first(); i < self.keywords.limit(); i++) {
        Object key = self.keywords.keyAt(i);
        if (key != null) {
          out.append(", ").append(Text.str(r, key)).append('=');
          out.append(Text.repr(r, self.keywords.valueAt(i)));
        }
      }
      return out.append(')').toString();
    } finally {
      ReprGuard.leave(r);
    }
  }

  @Fn
  static Object __reduce__(Realm r, MethodCaller self) {
    Object[] all = new Object[self.args.length + 1];
    all[0] = self.name;
    System.arraycopy(self.args, 0, all, 1, self.args.length);
    if (self.keywords.size() == 0) {
      return new PyTuple(self.type(), PyTuple.of(all));
    }
    PyDict keywords = self.keywords;
    Object bound = Calls.callWith(r, Partial.TYPE, new Object[] {self.type(), self.name}, keywords);
    return new PyTuple(bound, PyTuple.of(self.args));
  }
}
