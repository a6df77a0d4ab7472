package org.aiolang.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.aiolang.limits.Budget;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * The default executors of a loop: one, and where calls have limits one for each of them. A thread
 * is paid for by the call that started it and ends with that, so that it cannot serve others.
 */
final class DefaultExecutors {
  private final Map<@Nullable Budget, Object> byPayer = new HashMap<>(2);

  /** That of the call which runs, or null. */
  @Nullable Object of(Realm r) {
    return byPayer.get(r.budget);
  }

  void set(Realm r, @Nullable Object executor) {
    if (executor == null) {
      byPayer.remove(r.budget);
      return;
    }
    List<Object> over = new ArrayList<>();
    Iterator<Map.Entry<@Nullable Budget, Object>> all = byPayer.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<@Nullable Budget, Object> e = all.next();
      if (e.getKey() != null && e.getKey().isClosed()) {
        over.add(e.getValue());
        all.remove();
      }
    }
    byPayer.put(r.budget, executor);
    shutDown(r, over);
  }

  void shutDown(Realm r) {
    List<Object> all = new ArrayList<>(byPayer.values());
    byPayer.clear();
    shutDown(r, all);
  }

  private static void shutDown(Realm r, List<Object> executors) {
    for (Object executor : executors) {
      shutDown(r, executor);
    }
  }

  private static void shutDown(Realm r, Object executor) {
    Calls.call(
        r, Attributes.get(r, executor, "shutdown"), new Object[] {false}, new String[] {"wait"});
  }
}
