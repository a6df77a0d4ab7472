package org.aiolang.stdlib.asyncio;

import org.aiolang.coroutine.Awaitable;
import org.aiolang.object.Calls;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.Ready;
import org.jspecify.annotations.Nullable;

/** {@code __aenter__} and {@code __aexit__} of what is acquired and released. */
final class Acquired {
  private Acquired() {}

  static <T extends PyObject & Acquirable> Object enter(Realm r, T self) {
    return self.type().isBuiltin()
        ? self.acquiring(PyNone.NONE)
        : new EnterOverridden(Calls.invoke(r, self, "acquire"));
  }

  static <T extends PyObject & Acquirable> Object exit(T self) {
    return new Exit(self, self);
  }

  /** Awaits the {@code acquire()} of a program's subclass. */
  private static final class EnterOverridden extends JavaCoroutine {
    private final Object acquire;

    EnterOverridden(Object acquire) {
      this.acquire = acquire;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at == 0) {
        at = 1;
        return awaitAny(r, acquire);
      }
      awaited(r, sent, thrown);
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "_ContextManagerMixin.__aenter__";
    }
  }

  private static final class Exit extends JavaCoroutine {
    private final PyObject self;
    private final Acquirable lock;

    Exit(PyObject self, Acquirable lock) {
      this.self = self;
      this.lock = lock;
    }

    @Override
    public Awaitable fold(Realm r) {
      release(r);
      return Ready.NONE;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      release(r);
      return done(PyNone.NONE);
    }

    private void release(Realm r) {
      if (self.type().isBuiltin()) {
        lock.release(r);
      } else {
        Calls.invoke(r, self, "release");
      }
    }

    @Override
    public String qualname() {
      return "_ContextManagerMixin.__aexit__";
    }
  }
}
