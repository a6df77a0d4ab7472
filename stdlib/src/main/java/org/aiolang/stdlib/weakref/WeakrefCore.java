package org.aiolang.stdlib.weakref;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Calls;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;

/** Module {@code _weakref}. */
@Module("_weakref")
final class WeakrefCore {
  private WeakrefCore() {}

  @Constant("ref")
  static PyType ref() {
    return WeakRef.TYPE;
  }

  @Constant("ReferenceType")
  static PyType referenceType() {
    return WeakRef.TYPE;
  }

  /** Return the number of weak references to 'object'. */
  @Fn
  static long getweakrefcount(Realm r, Object object) {
    return object instanceof PyObject o ? WeakState.of(r).of(o).size() : 0;
  }

  /** Return a list of all weak reference objects pointing to 'object'. */
  @Fn
  static PyList getweakrefs(Realm r, Object object) {
    PyList list = new PyList();
    if (object instanceof PyObject o) {
      for (WeakRef ref : WeakState.of(r).of(o)) {
        list.add(ref);
      }
    }
    return list;
  }

  /** Runs the callbacks of what the collector has taken. */
  @Fn("_poll")
  static void poll(Realm r) {
    WeakState.of(r).runCallbacks(r);
  }

  /** Whether the call of the host that made the reference was ended for passing a limit. */
  @Fn("_is_spent")
  static boolean isSpent(WeakRef reference) {
    return reference.isSpent();
  }

  /** Has a function called when the program has ended. */
  @Fn("_at_end")
  static void atEnd(Realm r, Object function) {
    r.atEnd(realm -> Calls.call0(realm, function));
  }
}
