package org.aiolang.exec.members;

import org.aiolang.coroutine.Resumable;
import org.aiolang.exec.Raising;
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
      Realm r, Object type, @Nullable Object value, @Nullable Object traceback) {
    PyBaseException e;
    if (type instanceof PyType t && t.isSubtype(Exceptions.BASE_EXCEPTION)) {
      if (value == null || value == PyNone.NONE) {
        e = Raising.instance(r, t, "");
      } else if (value instanceof PyBaseException v && v.type().isSubtype(t)) {
        e = v;
      } else {
        Object[] args = value instanceof PyTuple tuple ? tuple.items() : new Object[] {value};
        e = Raising.instance(r, Calls.call(r, t, args, null), "");
      }
    } else if (type instanceof PyBaseException v) {
      if (value != null && value != PyNone.NONE) {
        throw Errors.typeError("instance exception may not have a separate value");
      }
      e = v;
    } else {
      throw Errors.typeError(
          "exceptions must be classes or instances deriving from BaseException, not "
              + r.typeOf(type).name());
    }
    if (traceback instanceof PyTraceback tb) {
      e.traceback = tb;
    }
    return new PyException(e);
  }
}
