package org.aiolang.builtins;

import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyIterator;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;

/**
 * {@code next(iterator)}: the StopIteration of an iterator of the program is passed on as it is.
 */
final class Next {
  private Next() {}

  static Object orRaise(Realm r, Object iterator) {
    Object method = r.typeOf(iterator).special(Special.NEXT);
    if (iterator instanceof PyIterator it
        && it.type().isBuiltin()
        && it.isIterator()
        && method == null) {
      Object value = it.next(r);
      if (value == null) {
        throw Errors.stopIteration();
      }
      return value;
    }
    if (method == null) {
      throw Errors.typeError("'" + r.typeOf(iterator).shown() + "' object is not an iterator");
    }
    return Calls.callMethod0(r, method, iterator);
  }
}
