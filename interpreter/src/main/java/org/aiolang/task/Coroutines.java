package org.aiolang.task;

import org.aiolang.coroutine.Resumable;
import org.aiolang.exec.Code;
import org.aiolang.exec.PyFunction;
import org.aiolang.object.Attributes;
import org.aiolang.object.BoundMethod;
import org.aiolang.object.Calls;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.jspecify.annotations.Nullable;

/** What counts as a coroutine, and driving those that a program's class implements. */
public final class Coroutines {
  private Coroutines() {}

  /**
   * {@code asyncio.iscoroutine(o)}: a coroutine object, or an instance of a class with its four
   * methods.
   */
  public static boolean isCoroutine(Realm r, Object o) {
    if (o instanceof Resumable c && c.type().isSubtype(Resumable.COROUTINE)) {
      return true;
    }
    if (!(o instanceof PyObject p) || o instanceof PyFuture) {
      return false;
    }
    PyType type = p.type(); // that of an asynchronous generator's aclose() too
    return has(type, "__await__") && has(type, "send") && has(type, "throw") && has(type, "close");
  }

  /** {@code inspect.iscoroutinefunction(function)}. */
  public static boolean isCoroutineFunction(Realm r, Object function) {
    Object f = function;
    while (true) {
      if (f instanceof BoundMethod m) {
        f = m.function();
      } else if (f instanceof PyObject p && p.type().name().equals("partial")) {
        f = Attributes.get(r, p, "func");
      } else {
        break;
      }
    }
    return f instanceof PyFunction p && p.code().kind() == Code.Kind.COROUTINE
        || f instanceof NativeFunction n && n.isAsync();
  }

  /** {@code inspect.isawaitable(o)}. */
  public static boolean isAwaitable(Realm r, Object o) {
    return o instanceof PyFuture
        || o instanceof Resumable c && c.isCoroutine()
        || o instanceof PyObject p && p.type().special(Special.AWAIT) != null;
  }

  private static boolean has(PyType type, String name) {
    Object member = type.lookup(name);
    return member != null && member != PyNone.NONE;
  }

  /** {@code coroutine.send(None)} or {@code coroutine.throw(thrown)}. */
  static Object resume(Realm r, Object coroutine, @Nullable PyException thrown) {
    return thrown == null
        ? Calls.invoke(r, coroutine, "send", PyNone.NONE)
        : Calls.invoke(r, coroutine, "throw", thrown.value());
  }
}
