package org.aiolang.task;

import org.aiolang.coroutine.Awaitable;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** Methods of {@code asyncio.Timeout}. */
@Type(value = "Timeout", module = "asyncio.timeouts")
final class TimeoutMethods {
  private TimeoutMethods() {}

  /** Schedule a timeout that will trigger at a given loop time. */
  @New
  static Object create(Realm r, PyType cls, @Kw @Nullable Double when) {
    return new Timeout(when);
  }

  /** Return the current deadline. */
  @Fn
  static Object when(Timeout self) {
    Double when = self.when();
    return when == null ? PyNone.NONE : when;
  }

  /** Reschedule the timeout. */
  @Fn
  static void reschedule(Realm r, Timeout self, @Kw @Nullable Double when) {
    self.reschedule(r, when);
  }

  /** Is timeout expired during execution? */
  @Fn
  static boolean expired(Timeout self) {
    return self.hasExpired();
  }

  @Fn
  static String __repr__(Realm r, Timeout self) {
    StringBuilder out = new StringBuilder("<Timeout [").append(self.stateName()).append(']');
    if (self.isEntered()) {
      Double when = self.when();
      out.append(" when=")
          .append(when == null ? "None" : Text.repr(r, Math.rint(when * 1000) / 1000));
    }
    return out.append('>').toString();
  }

  @Fn
  @Async
  static Object __aenter__(Timeout self) {
    return new Enter(self);
  }

  @Fn
  @Async
  static Object __aexit__(
      Timeout self,
      @Default("None") Object type,
      @Default("None") Object exception,
      @Default("None") Object traceback) {
    return new Exit(self, exception instanceof PyBaseException e ? e : null);
  }

  private static final class Enter extends JavaCoroutine {
    private final Timeout timeout;

    Enter(Timeout timeout) {
      this.timeout = timeout;
    }

    @Override
    public Awaitable fold(Realm r) {
      timeout.enter(r);
      return Ready.of(timeout);
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      timeout.enter(r);
      return done(timeout);
    }

    @Override
    public String qualname() {
      return "Timeout.__aenter__";
    }
  }

  private static final class Exit extends JavaCoroutine {
    private final Timeout timeout;
    private final @Nullable PyBaseException exception;

    Exit(Timeout timeout, @Nullable PyBaseException exception) {
      this.timeout = timeout;
      this.exception = exception;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      PyException timedOut = timeout.exit(exception);
      if (timedOut != null) {
        throw timedOut;
      }
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "Timeout.__aexit__";
    }
  }
}
