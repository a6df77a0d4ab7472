package org.aiolang.exec.members;

import org.aiolang.coroutine.Resumable;
import org.aiolang.exec.flow.Parked;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyNone;
import org.aiolang.object.Text;
import org.aiolang.types.frames.CodeObject;
import org.aiolang.types.frames.FrameObject;
import org.jspecify.annotations.Nullable;

/** Methods of generators. */
@Type(
    value = "generator",
    parts = {SendMethods.class, StepMethods.class},
    self = Parked.class)
final class GeneratorMethods {
  private GeneratorMethods() {}

  @Fn
  static String __repr__(Parked self) {
    return "<generator object " + self.qualname() + " at " + Text.address(self) + ">";
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

  @Getter("gi_frame")
  static Object frame(Parked self) {
    return self.isFinished() ? PyNone.NONE : FrameObject.of(self.frame());
  }

  @Getter("gi_code")
  static Object code(Parked self) {
    return CodeObject.of(self.function().code());
  }

  @Getter("gi_running")
  static boolean running(Parked self) {
    return self.isRunning();
  }

  @Getter("gi_suspended")
  static boolean suspended(Parked self) {
    return self.state() == Resumable.SUSPENDED && !self.isRunning();
  }

  @Getter("gi_yieldfrom")
  static Object yieldFrom(Parked self) {
    return Sending.awaited(self);
  }
}
