package org.aiolang.exec;

import org.aiolang.coroutine.Drive;
import org.aiolang.coroutine.Resumable;
import org.aiolang.object.Activation;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Where a frame is in its life, and whom it returns to. */
final class FrameStates {
  private FrameStates() {}

  /** Chains run flat: only the innermost frame is on the stack, under the one who drives it. */
  static @Nullable Activation caller(Frame f, Resumable owner) {
    Resumable leaf = owner.innermost();
    if (leaf.state() != Resumable.RUNNING) {
      return null;
    }
    Resumable awaiter = owner.awaiter();
    while (awaiter != null && awaiter.frame() == null) {
      awaiter = awaiter.awaiter();
    }
    if (awaiter != null) {
      return awaiter.frame();
    }
    Activation inner = leaf.frame();
    return inner == null ? f.back : inner.back;
  }

  static Activation.State of(Frame f) {
    Resumable owner = f.owner;
    if (owner == null) {
      for (Activation a = f.realm.top; a != null; a = a.caller()) {
        if (a == f) {
          return Activation.State.RUNNING;
        }
      }
      return Activation.State.FINISHED;
    }
    return switch (owner.isRunning() ? Resumable.RUNNING : owner.state()) {
      case Resumable.RUNNING -> Activation.State.RUNNING;
      case Resumable.SUSPENDED -> Activation.State.SUSPENDED;
      case Resumable.CREATED -> Activation.State.CREATED;
      default -> Activation.State.FINISHED;
    };
  }

  static void clear(Realm r, Frame f) {
    if (f.owner != null && !f.owner.isFinished()) {
      Drive.close(r, f.owner);
    }
    f.forget();
  }
}
