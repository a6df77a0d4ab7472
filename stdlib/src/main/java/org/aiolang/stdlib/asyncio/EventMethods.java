package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Methods of {@code asyncio.Event}. */
@Type(value = "Event", module = "asyncio.locks")
final class EventMethods {
  private EventMethods() {}

  @New
  static Object create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new Event(cls.instanceShape());
  }

  @Fn
  static void __init__(Event self, @KwArgs @Nullable PyDict keywords) {
    LockMethods.refuse("Event", keywords);
  }

  /** Return True if and only if the internal flag is true. */
  @Fn
  static boolean isSet(Event self) {
    return self.isSet();
  }

  /**
   * Set the internal flag to true.
   *
   * <p>All tasks waiting for it to become true are awakened. Tasks that call wait() once the flag
   * is true will not block at all.
   */
  @Fn
  static void set(Event self) {
    self.set();
  }

  /**
   * Reset the internal flag to false.
   *
   * <p>Subsequently, tasks calling wait() will block until set() is called to set the internal flag
   * to true again.
   */
  @Fn
  static void clear(Event self) {
    self.clear();
  }

  /**
   * Block until the internal flag is true.
   *
   * <p>If the internal flag is true on entry, return True immediately. Otherwise, block until
   * another task calls set() to set the flag to true, then return True.
   */
  @Fn("wait")
  @Async
  static Object wait_(Event self) {
    return new Event.Wait(self);
  }

  @Getter("_waiters")
  static Object waiters_(Event self) {
    return Waiters.view(self.waiters);
  }

  @Fn
  static String __repr__(Realm r, Event self) {
    String extra = self.isSet() ? "set" : "unset";
    int n = self.waiters.size();
    return self.describe(r, n > 0 ? extra + ", waiters:" + n : extra);
  }
}
