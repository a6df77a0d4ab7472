package org.aiolang.stdlib.asyncio;

import org.aiolang.exec.Code;
import org.aiolang.exec.PyFunction;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.task.Coroutines;
import org.aiolang.types.list.PyList;
import org.aiolang.types.set.AnySet;

/** Which functions make coroutines, and making more of them do. */
public final class CoroutineFunctions {
  private CoroutineFunctions() {}

  /**
   * {@code types.coroutine(function)}: what a generator function makes may be awaited from now on.
   */
  public static Object marked(Realm r, Object function) {
    if (!(function instanceof PyObject f)
        || !(f instanceof PyFunction)
            && f.type().special(Special.CALL) == null
            && !f.type().isBuiltin()) {
      throw Errors.typeError("types.coroutine() expects a callable");
    }
    if (f instanceof PyFunction p && p.code().kind() != Code.Kind.PLAIN) {
      if (p.code().kind() == Code.Kind.GENERATOR) {
        p.iterableCoroutine = true;
      }
      return p;
    }
    return new GeneratorMaker(f);
  }

  /**
   * Whether there is a coroutine in a list, tuple, set or dict; anything else is not looked into.
   */
  static boolean anyCoroutine(Realm r, Object o) {
    if (!(o instanceof PyList
        || o instanceof PyTuple
        || o instanceof AnySet
        || o instanceof PyDict)) {
      return false;
    }
    for (Object item : Iteration.toArray(r, o)) {
      if (Coroutines.isCoroutine(r, item)) {
        return true;
      }
    }
    return false;
  }
}
