package org.aiolang.task;

import org.aiolang.coroutine.Drive;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTraceback;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** Methods of the iterator of a future. */
@Type(value = "FutureIter", module = "_asyncio")
final class FutureIterMembers {
  private FutureIterMembers() {}

  @Fn
  static Object __iter__(FutureIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, FutureIterator self) {
    return sent(r, self, PyNone.NONE);
  }

  @Fn
  static Object send(Realm r, FutureIterator self, Object value) {
    return sent(r, self, PyNone.NONE);
  }

  @Fn("throw")
  static Object throw_(Realm r, FutureIterator self, @Args Object[] exception) {
    if (exception.length > 1) {
      Warnings.warn(
          r,
          Exceptions.DEPRECATION_WARNING,
          "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature"
              + " instead.");
    }
    Object e = exception.length == 0 ? PyNone.NONE : exception[0];
    Object value = exception.length < 2 ? PyNone.NONE : exception[1];
    Object traceback = exception.length < 3 ? PyNone.NONE : exception[2];
    if (traceback != PyNone.NONE && !(traceback instanceof PyTraceback)) {
      throw Errors.typeError("throw() third argument must be a traceback");
    }
    if (value != PyNone.NONE) {
      if (e instanceof PyBaseException) {
        throw Errors.typeError("instance exception may not have a separate value");
      }
      e = value instanceof PyBaseException ? value : Calls.call1(r, e, value);
    }
    if (e instanceof PyType t) {
      e = Calls.call0(r, t);
    }
    if (!(e instanceof PyBaseException b)) {
      throw Errors.typeError("exceptions must be classes or instances deriving from BaseException");
    }
    Object yielded = Drive.raise(r, self, new PyException(b));
    if (yielded == null) {
      throw Errors.stopIteration(self.result());
    }
    return yielded;
  }

  @Fn
  static Object close(Realm r, FutureIterator self) {
    return Drive.close(r, self);
  }

  private static Object sent(Realm r, FutureIterator self, Object value) {
    Object yielded = Drive.send(r, self, value);
    if (yielded == null) {
      throw Errors.stopIteration(self.result());
    }
    return yielded;
  }
}
