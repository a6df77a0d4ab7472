package org.aiolang.exec;

import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code raise}, and the matching of {@code except}. */
public final class Raising {
  private Raising() {}

  /** {@code raise} alone. */
  public static PyException again(Frame f) {
    PyBaseException handled = f.realm.handled;
    if (handled == null) {
      throw Errors.runtimeError("No active exception to reraise");
    }
    return PyException.resumed(handled, f);
  }

  /** {@code raise exception from cause}; a Java null where there is no {@code from}. */
  public static PyException raise(Realm r, Object exception, @Nullable Object cause) {
    PyBaseException e = instance(r, exception, "exceptions must derive from BaseException");
    if (cause != null) {
      e.cause =
          cause == PyNone.NONE
              ? null
              : instance(r, cause, "exception causes must derive from BaseException");
      e.suppressContext = true;
    }
    return new PyException(e);
  }

  /** An exception, or a fresh instance of an exception class. */
  public static PyBaseException instance(Realm r, Object o, String text) {
    if (o instanceof PyBaseException e) {
      return e;
    }
    if (o instanceof PyType t && t.isSubtype(Exceptions.BASE_EXCEPTION)) {
      Object e = Calls.call0(r, t);
      if (e instanceof PyBaseException x) {
        return x;
      }
      throw Errors.typeError(
          "calling "
              + t
              + " should have returned an instance of BaseException, not "
              + r.typeOf(e));
    }
    throw Errors.typeError(text);
  }

  /** Whether an exception is caught by what follows {@code except}. */
  public static boolean matches(PyBaseException e, Object types) {
    if (types instanceof PyType t && t.isSubtype(Exceptions.BASE_EXCEPTION)) {
      return e.type().isSubtype(t);
    }
    if (types instanceof PyTuple tuple) {
      for (Object t : tuple.items()) {
        if (!(t instanceof PyType x) || !x.isSubtype(Exceptions.BASE_EXCEPTION)) {
          throw notAClass();
        }
      }
      for (Object t : tuple.items()) {
        if (matches(e, t)) {
          return true;
        }
      }
      return false;
    }
    throw notAClass();
  }

  private static PyException notAClass() {
    return Errors.typeError(
        "catching classes that do not inherit from BaseException is not allowed");
  }
}
