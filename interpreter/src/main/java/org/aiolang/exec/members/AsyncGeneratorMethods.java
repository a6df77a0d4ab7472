package org.aiolang.exec.members;

import org.aiolang.coroutine.Resumable;
import org.aiolang.exec.flow.AsyncGeneratorStep;
import org.aiolang.exec.flow.Parked;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.frames.CodeObject;
import org.aiolang.types.frames.FrameObject;
import org.jspecify.annotations.Nullable;

/** Methods of asynchronous generators. */
@Type("async_generator")
final class AsyncGeneratorMethods {
  private AsyncGeneratorMethods() {}

  @Fn
  static String __repr__(Parked self) {
    return "<async_generator object " + self.qualname() + " at " + Text.address(self) + ">";
  }

  @Fn
  static Object __aiter__(Parked self) {
    return self;
  }

  @Fn
  static Object __anext__(Realm r, Parked self) {
    return AsyncGeneratorStep.send(r, self, PyNone.NONE);
  }

  /** Send a value into the generator: something to await. */
  @Fn
  static Object asend(Realm r, Parked self, Object value) {
    return AsyncGeneratorStep.send(r, self, value);
  }

  /** Raise an exception in the generator: something to await. */
  @Fn
  static Object athrow(
      Realm r,
      Parked self,
      Object type,
      @Default("<absent>") @Nullable Object value,
      @Default("<absent>") @Nullable Object traceback) {
    return AsyncGeneratorStep.raise(
        r, self, Sending.exception(r, "athrow", type, value, traceback));
  }

  /** Raise GeneratorExit inside the generator: something to await. */
  @Fn
  static Object aclose(Realm r, Parked self) {
    return AsyncGeneratorStep.close(r, self);
  }

  @Getter("__name__")
  static String name(Parked self) {
    return self.name();
  }

  @Setter("__name__")
  static void setName(Parked self, @Nullable Object value) {
    Sending.rename(self, value, null);
  }

  @Getter("__qualname__")
  static String qualname(Parked self) {
    return self.qualname();
  }

  @Setter("__qualname__")
  static void setQualname(Parked self, @Nullable Object value) {
    Sending.rename(self, null, value);
  }

  @Getter("ag_frame")
  static Object frame(Parked self) {
    return self.isFinished() ? PyNone.NONE : FrameObject.of(self.frame());
  }

  @Getter("ag_code")
  static Object code(Parked self) {
    return CodeObject.of(self.function().code());
  }

  @Getter("ag_running")
  static boolean running(Parked self) {
    return self.isRunning() || self.isBusy();
  }

  @Getter("ag_suspended")
  static boolean suspended(Parked self) {
    return self.state() == Resumable.SUSPENDED && !self.isRunning();
  }

  @Getter("ag_await")
  static Object awaited(Parked self) {
    return Sending.awaited(self);
  }
}
