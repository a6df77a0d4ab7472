package org.aiolang.exec.members;

import org.aiolang.coroutine.Drive;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Methods of the iterator that awaiting by hand goes through. */
@Type("coroutine_wrapper")
final class CoroutineWrapperMethods {
  private CoroutineWrapperMethods() {}

  @Fn
  static Object __iter__(CoroutineWrapper self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, CoroutineWrapper self) {
    return Sending.valueOrStop(Drive.send(r, self.coroutine, PyNone.NONE), self.coroutine);
  }

  /** Send a value into the coroutine. */
  @Fn
  static Object send(Realm r, CoroutineWrapper self, Object value) {
    return Sending.valueOrStop(Drive.send(r, self.coroutine, value), self.coroutine);
  }

  /** Raise an exception in the coroutine. */
  @Fn("throw")
  static Object raise(
      Realm r,
      CoroutineWrapper self,
      Object type,
      @Default("<absent>") @Nullable Object value,
      @Default("<absent>") @Nullable Object traceback) {
    return Sending.valueOrStop(
        Drive.raise(r, self.coroutine, Sending.exception(r, type, value, traceback)),
        self.coroutine);
  }

  /** Raise GeneratorExit inside the coroutine. */
  @Fn
  static Object close(Realm r, CoroutineWrapper self) {
    return Drive.close(r, self.coroutine);
  }
}
