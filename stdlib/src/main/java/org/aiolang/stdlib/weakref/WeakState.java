package org.aiolang.stdlib.weakref;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.WeakHashMap;
import org.aiolang.limits.Breach;
import org.aiolang.limits.Budget;
import org.aiolang.object.Calls;
import org.aiolang.object.PyException;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * The weak references of one interpreter, by what they refer to. Callbacks run on the script's
 * thread, when a weak reference is made or read after the collection, or in {@code gc.collect()}.
 */
final class WeakState {
  final ReferenceQueue<PyObject> dead = new ReferenceQueue<>();
  private final WeakHashMap<PyObject, List<WeakReference<WeakRef>>> byReferent =
      new WeakHashMap<>();
  private boolean running;

  static WeakState of(Realm r) {
    WeakState state = r.part(WeakState.class);
    if (state == null) {
      state = new WeakState();
      r.setPart(WeakState.class, state);
    }
    return state;
  }

  void add(PyObject referent, WeakRef ref) {
    byReferent.computeIfAbsent(referent, key -> new ArrayList<>(1)).add(new WeakReference<>(ref));
  }

  /** The living references to an object, oldest first. */
  List<WeakRef> of(PyObject referent) {
    List<WeakRef> living = new ArrayList<>();
    List<WeakReference<WeakRef>> all = byReferent.get(referent);
    if (all != null) {
      all.removeIf(w -> w.get() == null);
      for (WeakReference<WeakRef> w : all) {
        WeakRef ref = w.get();
        if (ref != null) {
          living.add(ref);
        }
      }
    }
    return living;
  }

  /** The living plain reference to an object, or null. */
  @Nullable WeakRef plain(PyObject referent) {
    for (WeakRef ref : of(referent)) {
      if (ref.isPlain()) {
        return ref;
      }
    }
    return null;
  }

  /** Runs the callbacks of references whose objects are gone. */
  void runCallbacks(Realm r) {
    if (running) {
      return;
    }
    running = true;
    try {
      for (Reference<? extends PyObject> one = dead.poll(); one != null; one = dead.poll()) {
        WeakRef ref = ((WeakRef.Holder) one).owner;
        Object callback = ref.takeCallback();
        if (callback != null) {
          call(r, callback, ref);
        }
      }
    } finally {
      running = false;
    }
  }

  /** At the expense of the call that made the reference; not where that was ended. */
  private static void call(Realm r, Object callback, WeakRef ref) {
    Budget outer = r.budget;
    Budget payer = ref.payer;
    if (ref.isSpent()) {
      return;
    }
    if (payer != null) {
      r.charge(payer);
    }
    try {
      Calls.call1(r, callback, ref);
    } catch (PyException e) {
      Unraisable.report(r, e, callback);
    } catch (Breach e) {
      r.charge(outer);
      e.endUnlessOf(outer);
    } finally {
      r.charge(outer);
    }
  }
}
