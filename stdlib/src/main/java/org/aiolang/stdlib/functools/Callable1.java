package org.aiolang.stdlib.functools;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** A small function object that a function of this module returns. */
@Type(value = "function", module = "functools")
abstract class Callable1 extends PyObject {
  static final PyType TYPE = PyType.builtin("function").sealed().members(new Callable1Table());

  Callable1() {
    super(TYPE.instanceShape());
  }

  abstract Object apply(Realm r, Object[] args);

  static Object one(Object[] args) {
    if (args.length != 1) {
      throw Errors.typeError(
          "decorating_function() takes 1 positional argument but "
              + args.length
              + (args.length == 1 ? " was" : " were")
              + " given");
    }
    return args[0];
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    if (keywords != null) {
      throw Errors.typeError("this function takes no keyword arguments");
    }
    return apply(r, args);
  }

  @Fn
  static Object __call__(Realm r, Callable1 self, @Args Object[] args) {
    return self.apply(r, args);
  }
}
