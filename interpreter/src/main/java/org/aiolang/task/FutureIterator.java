package org.aiolang.task;

import org.aiolang.coroutine.Resumable;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * What {@code future.__await__()} and {@code iter(future)} give: yields the future once if it is
 * not done.
 */
final class FutureIterator extends Resumable {
  static final PyType TYPE =
      PyType.builtin("FutureIter").sealed().members(new FutureIterMembersTable());

  private final PyFuture future;
  private boolean yielded;

  FutureIterator(PyFuture future) {
    super(TYPE.instanceShape());
    this.future = future;
  }

  @Override
  protected int step(Realm r, Object sent, @Nullable PyException thrown) {
    if (thrown != null) {
      throw thrown;
    }
    if (!yielded && !future.isDone()) {
      yielded = true;
      future.awaited();
      result = future;
      return YIELDED;
    }
    result = future.takeResult(r);
    return RETURNED;
  }

  @Override
  protected String noun() {
    return "generator";
  }

  @Override
  public String qualname() {
    return "FutureIter";
  }

  @Override
  public boolean isCoroutine() {
    return false;
  }

  @Override
  protected boolean refusesReuse() {
    return false;
  }
}
