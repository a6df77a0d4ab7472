package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.LoopState;
import org.jspecify.annotations.Nullable;

/** Methods of {@code asyncio.streams.FlowControlMixin}. */
@Type(value = "FlowControlMixin", module = "asyncio.streams")
final class FlowControlMethods {
  private FlowControlMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new FlowControl(cls.instanceShape());
  }

  @Fn
  static void __init__(Realm r, FlowControl self, @Kw @Default("None") @Nullable AsyncLoop loop) {
    self.start(loop == null ? LoopState.of(r).get(r) : loop);
  }

  @Fn
  static void pauseWriting(Realm r, FlowControl self) {
    self.pauseWriting(r);
  }

  @Fn
  static void resumeWriting(Realm r, FlowControl self) {
    self.resumeWriting(r);
  }

  @Fn
  static void connectionLost(FlowControl self, @Kw Object exc) {
    self.lostFlow(exc instanceof PyBaseException e ? e : null);
  }

  /** Wait until writing may go on. */
  @Fn("_drain_helper")
  static Object drainHelper(FlowControl self) {
    return new FlowControl.DrainHelper(self);
  }

  @Getter("_loop")
  static Object loop(FlowControl self) {
    return self.loop();
  }
}
