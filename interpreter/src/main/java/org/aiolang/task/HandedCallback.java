package org.aiolang.task;

import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * A {@link DoneCallback} as an object of the script: what {@code add_done_callback} of a class that
 * derives from {@code Future} is given, and hands on to its base.
 */
final class HandedCallback extends PyObject {
  private static final PyType TYPE = PyType.builtin("DoneCallback").sealed();

  final DoneCallback callback;

  HandedCallback(DoneCallback callback) {
    super(TYPE.instanceShape());
    this.callback = callback;
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    callback.done(r, (PyFuture) args[0]);
    return PyNone.NONE;
  }
}
