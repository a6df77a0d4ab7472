package org.aiolang.stdlib.asyncio;

import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** {@code _waiters} and its like, as a program sees them: the queue itself, not a copy. */
final class WaitersView extends PyObject {
  static final PyType TYPE =
      PyType.builtin("waiters").members(new WaitersViewMethodsTable()).sealed();

  final Waiters waiters;

  WaitersView(Waiters waiters) {
    super(TYPE.instanceShape());
    this.waiters = waiters;
  }
}
