package org.aiolang.types.bytes;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.aiolang.object.CollectorShare;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Realm;

/**
 * The memoryviews of a value that can be resized. While one is alive the size may not change.
 *
 * <p>CPython counts references and so knows at once that a view was dropped without {@code
 * release()}. Here a view that nobody holds any more is told from one that is held by a collection,
 * made only where the answer would otherwise be an error. Where limits forbid that for now the
 * views are released: who dropped them does not notice, and who still holds one hears of it when it
 * is used.
 */
public final class Exports {
  private final List<WeakReference<PyMemoryView>> views = new ArrayList<>(1);

  void add(PyMemoryView view) {
    views.add(new WeakReference<>(view));
  }

  void remove(PyMemoryView view) {
    for (Iterator<WeakReference<PyMemoryView>> i = views.iterator(); i.hasNext(); ) {
      PyMemoryView other = i.next().get();
      if (other == null || other == view) {
        i.remove();
      }
    }
  }

  /** BufferError, with that message, where a view is alive. */
  public void checkNone(Realm r, String message) {
    if (!views.isEmpty() && isAlive()) {
      if (!CollectorShare.collect(r)) {
        revoke();
      } else if (isAlive()) {
        throw Errors.of(Exceptions.BUFFER_ERROR, message);
      }
    }
  }

  private boolean isAlive() {
    for (Iterator<WeakReference<PyMemoryView>> i = views.iterator(); i.hasNext(); ) {
      if (i.next().get() == null) {
        i.remove();
      }
    }
    return !views.isEmpty();
  }

  private void revoke() {
    for (WeakReference<PyMemoryView> reference : views) {
      PyMemoryView view = reference.get();
      if (view != null) {
        view.revoke();
      }
    }
    views.clear();
  }
}
