package org.aiolang.exec.members;

import org.aiolang.coroutine.Drive;
import org.aiolang.coroutine.Resumable;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;

/** What makes an iterator of something that is driven by {@code send}. */
@Part
final class StepMethods {
  private StepMethods() {}

  @Fn
  static Object __iter__(PyIterator self) {
    return self;
  }

  /** Implement next(self). */
  @Fn
  static Object __next__(Realm r, PyIterator self) {
    Resumable target = Sending.target(self);
    return Sending.valueOrStop(Drive.send(r, target, PyNone.NONE), target);
  }
}
