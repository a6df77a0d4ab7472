package org.aiolang.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous generators that were iterated first while a loop ran; {@code shutdown_asyncgens}
 * closes those that are left. The realm's part is that of the loop that runs.
 */
public final class AsyncGenerators {
  private final Set<PyObject> living = Collections.newSetFromMap(new WeakHashMap<>());

  /** Those of the loop that runs, or null. */
  public static @Nullable AsyncGenerators of(Realm r) {
    return r.part(AsyncGenerators.class);
  }

  /** Makes these the ones that are told; gives those that were. */
  static @Nullable AsyncGenerators enter(Realm r, AsyncGenerators inner) {
    AsyncGenerators outer = of(r);
    r.setPart(AsyncGenerators.class, inner);
    return outer;
  }

  @SuppressWarnings("NullAway")
  static void leave(Realm r, @Nullable AsyncGenerators outer) {
    r.setPart(AsyncGenerators.class, outer);
  }

  /** An asynchronous generator is asked for its first item. */
  public void begun(PyObject generator) {
    living.add(generator);
  }

  boolean isEmpty() {
    return living.isEmpty();
  }

  /** What is left, which is forgotten here. */
  List<Object> take() {
    List<Object> all = new ArrayList<>(living);
    living.clear();
    return all;
  }
}
