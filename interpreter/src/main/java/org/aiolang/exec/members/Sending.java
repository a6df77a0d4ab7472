package org.aiolang.exec.members;

import org.aiolang.coroutine.Resumable;
import org.aiolang.diag.Warnings;
import org.aiolang.exec.flow.Parked;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTraceback;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** What {@code send} and {@code throw} of scripts have in common. */
final class Sending {
  private Sending() {}

  /** What is driven: the coroutine under a wrapper, else the iterator itself. */
  static Resumable target(PyIterator self) {
    return self instanceof CoroutineWrapper w ? w.coroutine : (Resumable) self;
  }

  /** What it waits for, as programs see it. */
  static Object awaited(Resumable x) {
    Object target = x.awaited();
    return target == null ? PyNone.NONE : target;
  }

  /** Assigns {@code __name__} or {@code __qualname__}, that which is not null (or is deleted). */
  static void rename(Resumable x, @Nullable Object name, @Nullable Object qualname) {
    if (!(x instanceof Parked p) || name != null && !(name instanceof String)) {
      throw Errors.typeError("__name__ must be set to a string object");
    }
    if (name instanceof String n) {
      p.rename(n, p.qualname());
    } else if (qualname instanceof String q) {
      p.rename(p.name(), q);
    } else {
      throw Errors.typeError("__qualname__ must be set to a string object");
    }
  }

  /** The yielded value, or StopIteration with the returned one. */
  static Object valueOrStop(@Nullable Object yielded, Resumable from) {
    if (yielded == null) {
      throw Errors.stopIteration(from.result());
    }
    return yielded;
  }

  /**
   * The exception that the arguments of {@code throw} name: an instance, or a class and its value.
   */
  static PyException exception(
      Realm r, String method, Object type, @Nullable Object value, @Nullable Object traceback) {
    if (value != null) {
      Warnings.warn(
          r,
          Exceptions.DEPRECATION_WARNING,
          "the (type, exc, tb) signature of "
              + method
              + "() is deprecated, use the single-arg signature instead.",
          1);
    }
    if (traceback != null && traceback != PyNone.NONE && !(traceback instanceof PyTraceback)) {
      throw Errors.typeError("throw() third argument must be a traceback object");
    }
    PyException e;
    if (type instanceof PyType t && t.isSubtype(Exceptions.BASE_EXCEPTION)) {
      e = of(r, t, value);
    } else if (type instanceof PyBaseException v) {
      if (value != null && value != PyNone.NONE) {
        throw Errors.typeError("instance exception may not have a separate value");
      }
      e = new PyException(v);
    } else {
      throw Errors.typeError(
          "exceptions must be classes or instances deriving from BaseException, not "
              + r.typeOf(type).shown());
    }
    if (traceback instanceof PyTraceback tb) {
      e.value().traceback = tb;
    }
    return e;
  }

  /** What making it raises is thrown in its place. */
  private static PyException of(Realm r, PyType t, @Nullable Object value) {
    try {
      if (value == null || value == PyNone.NONE) {
        return made(r, t, Calls.call0(r, t));
      }
      if (value instanceof PyBaseException v && v.type().isSubtype(t)) {
        return new PyException(v);
      }
      Object[] args = value instanceof PyTuple tuple ? tuple.items() : new Object[] {value};
      return made(r, t, Calls.call(r, t, args, null));
    } catch (PyException e) {
      return e;
    }
  }

  private static PyException made(Realm r, PyType t, Object made) {
    if (made instanceof PyBaseException e) {
      return new PyException(e);
    }
    throw Errors.typeError(
        "calling "
            + t
            + " should have returned an instance of BaseException, not "
            + r.typeOf(made).shown());
  }
}
