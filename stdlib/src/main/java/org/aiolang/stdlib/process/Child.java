package org.aiolang.stdlib.process;

import org.aiolang.loop.Callback;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.ChildProcess;
import org.aiolang.object.Convert;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.ThreadState;
import org.aiolang.task.AsyncLoop;

/** A child process of a script. */
@Type(value = "Child", module = "_subprocess")
public final class Child extends PyObject {
  static final PyType TYPE = PyType.builtin("Child").members(new ChildTable()).sealed();

  private static final long NANOS = 1_000_000_000L;

  final ChildProcess process;
  private final Realm realm;

  Child(Realm r, ChildProcess process) {
    super(TYPE.instanceShape());
    this.realm = r;
    this.process = process;
  }

  @Getter
  public static long pid(Child self) {
    return self.process.pid();
  }

  /** The exit code, or the negative number of a signal; None while it runs. */
  @Fn
  public static Object poll(Child self) {
    return self.ended(self.process.status());
  }

  /** The same, once it has ended or that many seconds have passed, None without limit. */
  @Fn("wait")
  static Object waitFor(Realm r, Child self, Object timeout) {
    double seconds = timeout == PyNone.NONE ? Double.MAX_VALUE : Convert.doubleValue(r, timeout);
    return self.ended(self.await(r, seconds));
  }

  private Object ended(int status) {
    if (status == ChildProcess.RUNNING) {
      return PyNone.NONE;
    }
    Children.of(realm).remove(this);
    return (long) status;
  }

  /** Waits while other threads run; a handler of a signal runs, and may raise. */
  public int await(Realm r, double seconds) {
    int status = process.status();
    if (status != ChildProcess.RUNNING || seconds <= 0) {
      return status;
    }
    long begun = System.nanoTime();
    long most = seconds > 1e9 ? Long.MAX_VALUE : (long) (seconds * NANOS);
    while (status == ChildProcess.RUNNING) {
      long left = most == Long.MAX_VALUE ? most : most - (System.nanoTime() - begun);
      if (left <= 0) {
        break;
      }
      boolean interrupted = false;
      ThreadState me = r.lock.release();
      try {
        // A signal's handler may come without an interrupt of this thread.
        status = process.await(Math.min(left, NANOS / 5));
      } catch (InterruptedException e) {
        interrupted = true;
      } finally {
        r.lock.acquire(me);
      }
      if (interrupted) {
        Thread.interrupted();
      }
      r.safepoint();
    }
    return status;
  }

  /** Send a signal to the process, unless it has ended. */
  @Fn
  static void signal(Child self, int number) {
    self.signal(number);
  }

  public void signal(int number) {
    process.signal(number);
  }

  /** A signal goes to it by another way: if it ends with that number, the signal ended it. */
  public void expect(int number) {
    process.expect(number);
  }

  /** Have the loop call a function with the status, and args, when the process has ended. */
  @Fn
  static void watch(Child self, AsyncLoop loop, Object callback, @Args Object[] args) {
    loop.events().externalBegun();
    self.process.whenEnded(new End(self, loop, callback, args));
  }

  /** Told of the end on some thread, it goes to the loop's. */
  private record End(Child child, AsyncLoop loop, Object callback, Object[] args)
      implements Runnable {
    @Override
    public void run() {
      try {
        loop.events().callSoonThreadsafe(new Told(this));
      } catch (IllegalStateException closed) {
        return; // nobody waits any more
      }
    }

    private void tell() {
      loop.events().externalEnded();
      Object[] all = new Object[args.length + 1];
      all[0] = child.ended(child.process.status());
      System.arraycopy(args, 0, all, 1, args.length);
      try {
        Calls.call(child.realm, callback, all, null);
      } catch (PyException e) {
        loop.reportCallback(e, callback, all);
      }
    }
  }

  /** The end in the loop's queue. */
  private record Told(End end) implements Callback {
    @Override
    public void run() {
      end.tell();
    }
  }
}
