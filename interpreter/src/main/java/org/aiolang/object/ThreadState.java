package org.aiolang.object;

import org.aiolang.limits.Budget;
import org.jspecify.annotations.Nullable;

/**
 * What one thread of a script has for itself of the {@link Realm}'s fields. While the thread holds
 * the {@link ScriptLock} they live in the realm, where running code finds them without a detour;
 * they are moved here only when another thread takes the lock.
 */
public final class ThreadState {
  /** {@code threading.get_ident()}: not 0, of no other thread of this interpreter. */
  public final long ident;

  private @Nullable Activation top;
  private @Nullable Object newest;
  private @Nullable Activation newestBy;
  private int newestAt;
  private int depth;
  private @Nullable PyBaseException handled;
  private @Nullable PyObject context;
  private @Nullable ReprGuard reprs;
  private @Nullable Budget budget;
  private Object @Nullable [] building;

  ThreadState(long ident) {
    this.ident = ident;
  }

  void save(Realm r) {
    top = r.top;
    newest = r.newest;
    newestBy = r.newestBy;
    newestAt = r.newestAt;
    depth = r.depth;
    handled = r.handled;
    context = r.context;
    reprs = r.reprs;
    budget = r.budget;
    building = r.building;
  }

  void load(Realm r) {
    r.top = top;
    r.newest = newest;
    r.newestBy = newestBy;
    r.newestAt = newestAt;
    r.depth = depth;
    r.handled = handled;
    r.context = context;
    r.reprs = reprs;
    r.charge(budget);
    r.building = building;
    building = null;
    budget = null;
    top = null;
    newest = null;
    newestBy = null;
    handled = null;
    context = null;
    reprs = null;
  }

  /** A thread that a script starts goes on at the expense of the one that starts it. */
  public void inherit(Realm r) {
    budget = r.budget;
  }

  /** Who pays for what it does, or will when it goes on; null where nobody counts. Any thread. */
  public @Nullable Budget budget(Realm r) {
    return r.lock.current() == this ? r.budget : budget;
  }

  /**
   * The frame that runs, or stopped here; for a look at this thread by another that has the lock.
   */
  public @Nullable Activation top(Realm r) {
    return r.lock.current() == this ? r.top : top;
  }
}
