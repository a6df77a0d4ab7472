package org.aiolang.host;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aiolang.limits.Breach;
import org.aiolang.limits.Budget;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.ThreadEnded;
import org.jspecify.annotations.Nullable;

/** A script calls Java. */
final class HostCall {
  private HostCall() {}

  /** Runs host code; gives the script's value for what it gives, raises what it throws. */
  static Object run(HostValues host, Callable<@Nullable Object> code) {
    boolean first = host.thread.entered();
    try {
      return host.toScript(code.call()); // which may run code of the host's too
    } catch (PyException e) {
      throw e;
    } catch (InvocationTargetException e) {
      throw thrown(host, e.getCause() == null ? e : e.getCause());
    } catch (IllegalAccessException e) {
      throw Errors.typeError("Java does not let it be called: " + e.getMessage());
    } catch (Exception | Error e) {
      throw thrown(host, e);
    } finally {
      if (first) {
        host.thread.left();
      }
    }
  }

  /**
   * Takes what the host hands in later, at the expense of who waits for it.
   *
   * @param payer null where nobody counts
   * @param taken gets the script's value
   * @param refused gets what keeps the script from having it: MemoryError where it gives too much,
   *     for calls that wait for it and are not ended
   */
  static void take(
      HostValues host,
      @Nullable Budget payer,
      @Nullable Object given,
      Consumer<Object> taken,
      Consumer<PyException> refused) {
    Budget outer = host.r.budget;
    host.r.charge(payer);
    try {
      taken.accept(run(host, () -> given));
    } catch (PyException e) {
      refused.accept(e);
    } catch (Breach e) {
      refused.accept(Errors.memoryError());
      throw e;
    } finally {
      host.r.charge(outer);
    }
  }

  /** Code of the host that gives what needs no conversion. */
  static <T> T plain(HostValues host, Supplier<T> code) {
    boolean first = host.thread.entered();
    try {
      return code.get();
    } catch (PyException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      throw thrown(host, e);
    } finally {
      if (first) {
        host.thread.left();
      }
    }
  }

  private static PyException thrown(HostValues host, Throwable t) {
    if (t instanceof Breach || t instanceof ThreadEnded) {
      throw (Error) t; // the interpreter unwinds
    }
    if (t instanceof StackOverflowError || t instanceof OutOfMemoryError) {
      return host.r.exhausted((VirtualMachineError) t);
    }
    return host.raised(t);
  }

  /** Calls a method with arguments converted to what it takes. */
  static Object invoke(HostValues host, Method m, @Nullable Object target, Object[] args) {
    @Nullable Object[] given = HostArguments.convert(host, m, args);
    if (given == null) {
      throw Errors.typeError(HostArguments.mismatch(host, m.getName(), args, List.of(m)));
    }
    if (!m.canAccess(target)) {
      m.trySetAccessible();
    }
    return run(host, () -> m.invoke(target, given));
  }
}
