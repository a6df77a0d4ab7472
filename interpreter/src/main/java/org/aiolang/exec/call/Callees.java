package org.aiolang.exec.call;

import org.aiolang.exec.PyFunction;
import org.aiolang.object.BoundMethod;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** How error texts name what is called: {@code module.function()}. */
final class Callees {
  private Callees() {}

  static String name(Realm r, Object callee) {
    if (callee instanceof BoundMethod m) {
      return name(r, m.function());
    }
    if (callee instanceof PyFunction f) {
      return f.module instanceof String m && !m.equals("builtins")
          ? m + "." + f.qualname + "()"
          : f.qualname + "()";
    }
    if (callee instanceof NativeFunction f) {
      return f.module().equals("builtins")
          ? f.qualname() + "()"
          : f.module() + "." + f.qualname() + "()";
    }
    if (callee instanceof PyType t) {
      return t.fullName() + "()";
    }
    return r.typeOf(callee).shown() + " object";
  }
}
