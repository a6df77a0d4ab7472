package org.aiolang.stdlib.thread;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.aiolang.diag.Tracebacks;
import org.aiolang.limits.Breach;
import org.aiolang.object.Calls;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.TextSink;
import org.aiolang.object.ThreadEnded;
import org.aiolang.object.ThreadState;
import org.jspecify.annotations.Nullable;

/** What a thread does: takes the interpreter's lock, calls a function, says what it raised. */
final class ThreadBody implements Runnable {
  private final ScriptThreads threads;
  private final Realm realm;
  private final ThreadState state;
  private final ThreadHandle handle;
  private final Object function;
  private final Object[] args;
  private final String @Nullable [] keywords;

  ThreadBody(
      ScriptThreads threads,
      Realm realm,
      ThreadState state,
      ThreadHandle handle,
      Object function,
      Object[] args,
      String @Nullable [] keywords) {
    this.threads = threads;
    this.realm = realm;
    this.state = state;
    this.handle = handle;
    this.function = function;
    this.args = args;
    this.keywords = keywords;
  }

  @Override
  public void run() {
    try {
      realm.lock.acquire(state);
      try {
        call();
      } finally {
        if (!realm.lock.hasEnded()) {
          handle.finished();
          threads.left(Thread.currentThread());
          realm.lock.release();
        }
      }
    } catch (ThreadEnded programIsOver) {
      return; // as CPython's daemon threads: silently, wherever they are
    } catch (Throwable defect) {
      complain(defect);
    } finally {
      threads.left(Thread.currentThread());
    }
  }

  private void call() {
    try {
      Calls.call(realm, function, args, keywords);
    } catch (PyException e) {
      report(e);
    } catch (Breach e) {
      e.endCall();
    } catch (VirtualMachineError e) {
      report(realm.exhausted(e));
    }
  }

  private void report(PyException e) {
    if (e.is(Exceptions.SYSTEM_EXIT)) {
      return;
    }
    Object err = realm.sys().find(realm, "stderr");
    if (err == null || err == PyNone.NONE) {
      return;
    }
    String text =
        "Exception ignored in thread started by: "
            + Text.repr(realm, function)
            + "\n"
            + Tracebacks.shown(realm, e.value());
    try {
      if (err instanceof TextSink sink) {
        sink.write(realm, text);
        sink.flush(realm);
      } else {
        Calls.invoke(realm, err, "write", text);
      }
    } catch (PyException nowhereToSayIt) {
      return;
    }
  }

  /** A defect of aio: one line for its user. */
  private void complain(Throwable defect) {
    StackTraceElement[] stack = defect.getStackTrace();
    String text =
        "SystemError: "
            + defect
            + (stack.length == 0 ? "" : " at " + stack[0])
            + "; this is a defect of aio\n";
    try {
      realm.world().stderr().write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException nowhereToSayIt) {
      return;
    }
  }
}
