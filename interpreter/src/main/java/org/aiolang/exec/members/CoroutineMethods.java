package org.aiolang.exec.members;

import org.aiolang.coroutine.CoroutineOrigins;
import org.aiolang.coroutine.Resumable;
import org.aiolang.exec.flow.Parked;
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

/** Methods of coroutines, those written in Java among them. */
@Type(value = "coroutine", parts = SendMethods.class, self = Resumable.class)
final class CoroutineMethods {
  private CoroutineMethods() {}

  @Fn
  static String __repr__(Resumable self) {
    return "<coroutine object " + self.qualname() + " at " + Text.address(self) + ">";
  }

  @Fn
  static Object __await__(Resumable self) {
    return new CoroutineWrapper(self);
  }

  @Getter("__name__")
  static String name(Resumable self) {
    return self instanceof Parked p
        ? p.name()
        : self.qualname().substring(self.qualname().lastIndexOf('.') + 1);
  }

  @Setter("__name__")
  static void setName(Resumable self, @Nullable Object value) {
    Sending.rename(self, value, null);
  }

  @Getter("__qualname__")
  static String qualname(Resumable self) {
    return self.qualname();
  }

  @Setter("__qualname__")
  static void setQualname(Resumable self, @Nullable Object value) {
    Sending.rename(self, null, value);
  }

  @Getter("cr_frame")
  static Object frame(Resumable self) {
    return self.isFinished() || self.frame() == null ? PyNone.NONE : FrameObject.of(self.frame());
  }

  @Getter("cr_code")
  static Object code(Resumable self) {
    return self instanceof Parked p ? CodeObject.of(p.function().code()) : PyNone.NONE;
  }

  @Getter("cr_running")
  static boolean running(Resumable self) {
    return self.isRunning();
  }

  @Getter("cr_suspended")
  static boolean suspended(Resumable self) {
    return self.state() == Resumable.SUSPENDED && !self.isRunning();
  }

  @Getter("cr_await")
  static Object awaited(Resumable self) {
    return Sending.awaited(self);
  }

  @Getter("cr_origin")
  static Object origin(Realm r, Resumable self) {
    return CoroutineOrigins.of(r, self);
  }
}
