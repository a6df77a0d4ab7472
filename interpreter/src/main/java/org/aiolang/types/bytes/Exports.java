package org.aiolang.types.bytes;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;

/**
 * The memoryviews of a value that can be resized. While one is alive the size may not change.
 *
 * <p>CPython counts references and so knows at once that a view was dropped without {@code
 * release()}. Here a view that nobody holds any more is told from one that is held by a collection,
 * made only where the answer would otherwise be an error.
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
  public void checkNone(String message) {
    if (!views.isEmpty() && isAlive()) {
      System.gc();
      if (isAlive()) {
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
}
