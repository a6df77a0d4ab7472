package org.aiolang.exec.members;

import org.aiolang.coroutine.Drive;
import org.aiolang.coroutine.Resumable;
import org.aiolang.object.Errors;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** What {@code coroutine.__await__()} gives: an iterator over the coroutine's steps. */
final class CoroutineWrapper extends PyIterator {
  static final PyType TYPE = PyType.builtin("coroutine_wrapper").sealed();

  final Resumable coroutine;

  CoroutineWrapper(Resumable coroutine) {
    super(TYPE.instanceShape());
    this.coroutine = coroutine;
  }

  @Override
  public @Nullable Object next(Realm r) {
    Object v = Drive.send(r, coroutine, PyNone.NONE);
    if (v == null && coroutine.result() != PyNone.NONE) {
      throw Errors.stopIteration(coroutine.result());
    }
    return v;
  }
}
