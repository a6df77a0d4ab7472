package org.aiolang.stdlib.weakref;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.SimpleNamespace;

/** Exceptions of callbacks, which have no caller to go to: {@code sys.unraisablehook}. */
final class Unraisable {
  private Unraisable() {}

  static void report(Realm r, PyException e, Object callback) {
    Object hook = Attributes.getOrNull(r, r.sys(), "unraisablehook");
    if (hook == null) {
      return;
    }
    SimpleNamespace info = new SimpleNamespace();
    Attributes.setOwn(info, "exc_type", e.value().type());
    Attributes.setOwn(info, "exc_value", e.value());
    Object traceback = e.value().traceback;
    Attributes.setOwn(info, "exc_traceback", traceback == null ? PyNone.NONE : traceback);
    Attributes.setOwn(info, "err_msg", PyNone.NONE);
    Attributes.setOwn(info, "object", callback);
    Calls.call1(r, hook, info);
  }
}
