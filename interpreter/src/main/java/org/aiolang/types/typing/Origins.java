package org.aiolang.types.typing;

import org.aiolang.object.Attributes;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** In which module of the program a type parameter was made. */
final class Origins {
  private Origins() {}

  static @Nullable Object module(Realm r) {
    return r.top == null ? null : r.top.globals().getStr("__name__");
  }

  static void note(Realm r, PyObject made) {
    Object module = module(r);
    if (module != null) {
      Attributes.setOwn(made, "__module__", module);
    }
  }
}
