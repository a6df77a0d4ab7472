package org.aiolang.stdlib.thread;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.ThreadState;

/** {@code _thread._ThreadHandle}: a thread that can be waited for. */
@Type(value = "_ThreadHandle", module = "_thread")
final class ThreadHandle extends PyObject {
  static final PyType TYPE =
      PyType.builtin("_ThreadHandle").sealed().members(new ThreadHandleTable());

  private final ThreadState state;
  private final Parking waiters = new Parking();
  private boolean done;

  ThreadHandle(ThreadState state) {
    super(TYPE.instanceShape());
    this.state = state;
  }

  void finished() {
    done = true;
    waiters.wakeAll();
  }

  @Getter
  static long ident(ThreadHandle self) {
    return self.state.ident;
  }

  /** Whether the thread has ended. */
  @Fn
  static boolean isDone(ThreadHandle self) {
    return self.done;
  }

  /** Wait until the thread ends, or that many seconds; None and negative numbers set no limit. */
  @Fn
  static void join(Realm r, ThreadHandle self, @Default("None") Object timeout) {
    double seconds = timeout == PyNone.NONE ? -1 : Timeouts.checked(Timeouts.seconds(r, timeout));
    if (!self.done && self.state == r.lock.current()) {
      throw Errors.runtimeError("Cannot join current thread");
    }
    long deadline = Parking.deadline(seconds);
    while (!self.done && !Parking.isOver(deadline)) {
      self.waiters.await(r, deadline);
    }
  }

  @Fn
  static String __repr__(Realm r, ThreadHandle self) {
    String text = Text.defaultRepr(r, self);
    return text.substring(0, text.length() - 1) + ": ident=" + self.state.ident + ">";
  }
}
