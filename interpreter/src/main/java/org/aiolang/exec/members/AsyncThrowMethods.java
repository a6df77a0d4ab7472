package org.aiolang.exec.members;

import org.aiolang.coroutine.Drive;
import org.aiolang.exec.flow.AsyncGeneratorStep;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Methods of what {@code athrow} gives. */
@Type("async_generator_athrow")
final class AsyncThrowMethods {
  private AsyncThrowMethods() {}

  @Fn
  static Object __await__(AsyncGeneratorStep self) {
    return self;
  }

  @Fn
  static Object __iter__(AsyncGeneratorStep self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, AsyncGeneratorStep self) {
    return Sending.valueOrStop(Drive.send(r, self, PyNone.NONE), self);
  }

  /** Send a value into the step. */
  @Fn
  static Object send(Realm r, AsyncGeneratorStep self, Object value) {
    return Sending.valueOrStop(Drive.send(r, self, value), self);
  }

  /** Raise an exception in the step. */
  @Fn("throw")
  static Object raise(
      Realm r,
      AsyncGeneratorStep self,
      Object type,
      @Default("<absent>") @Nullable Object value,
      @Default("<absent>") @Nullable Object traceback) {
    return Sending.valueOrStop(
        Drive.raise(r, self, Sending.exception(r, type, value, traceback)), self);
  }

  /** End the step. */
  @Fn
  static Object close(Realm r, AsyncGeneratorStep self) {
    return Drive.close(r, self);
  }
}
