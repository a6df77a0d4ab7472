package org.aiolang.stdlib.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** The children of one interpreter whose end nobody has asked for yet, by their process numbers. */
public final class Children {
  private final Map<Long, Child> running = new LinkedHashMap<>();

  private Children() {}

  public static Children of(Realm r) {
    Children children = r.part(Children.class);
    if (children == null) {
      children = new Children();
      r.setPart(Children.class, children);
    }
    return children;
  }

  void add(Child child) {
    running.put(child.process.pid(), child);
  }

  void remove(Child child) {
    running.remove(child.process.pid());
  }

  public @Nullable Child find(long pid) {
    return running.get(pid);
  }

  /** All of them, the oldest first. */
  public Child[] all() {
    return running.values().toArray(new Child[0]);
  }
}
