package org.aiolang.exec.members;

import org.aiolang.coroutine.Drive;
import org.aiolang.coroutine.Resumable;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.PyIterator;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** What a program drives a generator, a coroutine or an awaited step with. */
@Part
final class SendMethods {
  private SendMethods() {}

  /** Send a value in: it is what the suspended expression gives. */
  @Fn
  static Object send(Realm r, PyIterator self, Object value) {
    Resumable target = Sending.target(self);
    return Sending.valueOrStop(Drive.send(r, target, value), target);
  }

  /** Raise an exception inside. */
  @Fn("throw")
  static Object raise(
      Realm r,
      PyIterator self,
      Object type,
      @Default("<absent>") @Nullable Object value,
      @Default("<absent>") @Nullable Object traceback) {
    Resumable target = Sending.target(self);
    return Sending.valueOrStop(
        Drive.raise(r, target, Sending.exception(r, "throw", type, value, traceback)), target);
  }

  /** Raise GeneratorExit inside. */
  @Fn
  static Object close(Realm r, PyIterator self) {
    return Drive.close(r, Sending.target(self));
  }
}
