package org.aiolang.stdlib.weakref;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.CollectorShare;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.task.LoopState;
import org.aiolang.types.list.PyList;

/**
 * Module {@code gc}. The collector is the JVM's: it runs when it likes, finds cycles like
 * everything else, and tells no numbers of objects; so collections find 0 unreachable objects.
 */
@Module("gc")
public final class GcModule {
  private boolean enabled = true;
  private long debug;
  private PyTuple threshold = new PyTuple(2000L, 10L, 10L);

  @Constant
  static PyList garbage() {
    return new PyList();
  }

  @Constant
  static PyList callbacks() {
    return new PyList();
  }

  @Constant("DEBUG_STATS")
  static long debugStats() {
    return 1;
  }

  @Constant("DEBUG_COLLECTABLE")
  static long debugCollectable() {
    return 2;
  }

  @Constant("DEBUG_UNCOLLECTABLE")
  static long debugUncollectable() {
    return 4;
  }

  @Constant("DEBUG_SAVEALL")
  static long debugSaveall() {
    return 32;
  }

  @Constant("DEBUG_LEAK")
  static long debugLeak() {
    return 38;
  }

  /**
   * Run the garbage collector.
   *
   * <p>With no arguments, run a full collection. The optional argument may be an integer specifying
   * which generation to collect. A ValueError is raised if the generation number is invalid.
   *
   * <p>The number of unreachable objects is returned.
   */
  @Fn
  long collect(Realm r, @Kw @Default("2") int generation) {
    if (generation < 0 || generation > 2) {
      throw Errors.valueError("invalid generation");
    }
    CollectorShare.collect(r);
    WeakState.of(r).runCallbacks(r);
    LoopState.reportUnreachable(r);
    return 0;
  }

  /** Enable automatic garbage collection. */
  @Fn
  void enable() {
    enabled = true;
  }

  /** Disable automatic garbage collection. */
  @Fn
  void disable() {
    enabled = false;
  }

  /** Returns true if automatic garbage collection is enabled. */
  @Fn
  boolean isenabled() {
    return enabled;
  }

  /** Set the garbage collection debugging flags. */
  @Fn
  void setDebug(long flags) {
    debug = flags;
  }

  /** Get the garbage collection debugging flags. */
  @Fn
  long getDebug() {
    return debug;
  }

  /** Return a three-tuple of the current collection counts. */
  @Fn
  PyTuple getCount() {
    return new PyTuple(0L, 0L, 0L);
  }

  /** set_threshold(threshold0, [threshold1, [threshold2]]) Set the collection thresholds. */
  @Fn
  void setThreshold(
      long threshold0, @Default("10") long threshold1, @Default("10") long threshold2) {
    threshold = new PyTuple(threshold0, threshold1, threshold2);
  }

  /** Return the current collection thresholds. */
  @Fn
  PyTuple getThreshold() {
    return threshold;
  }

  /** Return a list of dictionaries containing per-generation statistics. */
  @Fn
  PyList getStats() {
    PyList all = new PyList();
    for (int i = 0; i < 3; i++) {
      PyDict one = new PyDict();
      one.putStr("collections", 0L);
      one.putStr("collected", 0L);
      one.putStr("uncollectable", 0L);
      all.add(one);
    }
    return all;
  }

  /** Return a list of objects tracked by the collector: none, the JVM's has no list. */
  @Fn
  PyList getObjects(@Kw @Default("None") Object generation) {
    return new PyList();
  }

  /** Return the list of objects that directly refer to any of 'objs': none are known. */
  @Fn
  PyList getReferrers(@Args Object[] objs) {
    return new PyList();
  }

  /** Return the list of objects that are directly referred to by 'objs': attributes and items. */
  @Fn
  PyList getReferents(Realm r, @Args Object[] objs) {
    PyList all = new PyList();
    for (Object o : objs) {
      if (o instanceof PyTuple t) {
        for (Object item : t.items()) {
          all.add(item);
        }
      } else if (o instanceof PyList list) {
        for (int i = 0; i < list.size(); i++) {
          all.add(list.get(i));
        }
      } else if (o instanceof PyDict d) {
        addEntries(all, d);
      } else if (o instanceof PyObject p && !(p instanceof PyType) && p.hasDict()) {
        addEntries(all, Attributes.dict(p));
      }
    }
    return all;
  }

  private static void addEntries(PyList all, PyDict d) {
    for (int i = d.first(); i < d.limit(); i++) {
      Object key = d.keyAt(i);
      if (key != null) {
        if (!(key instanceof String)) {
          all.add(key);
        }
        all.add(d.valueAt(i));
      }
    }
  }

  /** Returns true if the object is tracked by the garbage collector. */
  @Fn
  boolean isTracked(Object obj) {
    return obj instanceof PyObject;
  }

  /** Returns true if the object has been already finalized by the GC. */
  @Fn
  boolean isFinalized(Object obj) {
    return false;
  }

  /** Freeze all current tracked objects and ignore them for future collections. */
  @Fn
  void freeze() {}

  /** Unfreeze all objects in the permanent generation. */
  @Fn
  void unfreeze() {}

  /** Return the number of objects in the permanent generation. */
  @Fn
  long getFreezeCount() {
    return 0;
  }
}
