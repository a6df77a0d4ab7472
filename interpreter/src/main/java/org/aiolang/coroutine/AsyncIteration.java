package org.aiolang.coroutine;

import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;

/** The protocol of {@code async for}. */
public final class AsyncIteration {
  private AsyncIteration() {}

  /** {@code aiter(o)}. */
  public static Object iter(Realm r, Object o) {
    PyType type = r.typeOf(o);
    Object method = type.special(Special.AITER);
    if (method == null) {
      throw Errors.typeError(
          "'async for' requires an object with __aiter__ method, got " + type.shown());
    }
    Object it = Calls.callMethod0(r, method, o);
    if (r.typeOf(it).special(Special.ANEXT) == null) {
      throw Errors.typeError(
          "'async for' received an object from __aiter__ that does not implement __anext__: "
              + r.typeOf(it).shown());
    }
    return it;
  }

  /** {@code anext(it)}: something to await. */
  public static Object next(Realm r, Object it) {
    PyType type = r.typeOf(it);
    Object method = type.special(Special.ANEXT);
    if (method == null) {
      throw Errors.typeError(
          "'async for' requires an iterator with __anext__ method, got " + type.shown());
    }
    return Calls.callMethod0(r, method, it);
  }
}
