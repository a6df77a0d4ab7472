package org.aiolang.host;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.aiolang.limits.Breach;
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
