package org.aiolang.host;

import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** A Java function that the host handed in. */
final class HostFunction extends PyObject {
  private static final PyType TYPE =
      PyType.builtin("JavaFunction").sealed().members(new HostFunctionMembersTable());

  private final HostValues host;
  final Object target;
  private final Functional functional;

  HostFunction(HostValues host, Object target, Functional functional) {
    super(TYPE.instanceShape());
    this.host = host;
    this.target = target;
    this.functional = functional;
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    if (keywords != null && keywords.length > 0) {
      throw Errors.typeError("a Java function takes no keyword arguments");
    }
    if (functional.type().getName().startsWith("java.util.")) {
      Object[] given = new Object[args.length];
      for (int i = 0; i < args.length; i++) {
        given[i] = host.toJava(args[i]);
      }
      if (takes(given.length)) { // generic: no type says what to convert to
        return HostCall.run(host, () -> cast(given));
      }
    }
    return HostCall.invoke(host, functional.method(), target, args);
  }

  /**
   * Calls it; where what is given is not what its author wrote the parameters for, that is said.
   */
  private @Nullable Object cast(@Nullable Object[] given) throws Exception {
    try {
      return apply(given);
    } catch (ClassCastException e) {
      // The cast of a lambda's own parameter: frames of the class that makes it are not shown.
      if (e.getStackTrace().length == 0
          || !e.getStackTrace()[0].getClassName().equals(HostFunction.class.getName())) {
        throw e;
      }
      StringJoiner classes = new StringJoiner(", ");
      for (Object g : given) {
        classes.add(g == null ? "null" : g.getClass().getSimpleName());
      }
      PyException told =
          Errors.typeError(
              "the Java function takes something else than ("
                  + classes
                  + "); which, a lambda does not say at run time: give it parameters of these"
                  + " classes, or an interface with types, IntUnaryOperator say");
      told.value().cause = JavaErrors.raised(host.r, e).value();
      throw told;
    }
  }

  /** Whether {@link #apply} knows the interface: it then needs no reflection. */
  private boolean takes(int n) {
    return switch (n) {
      case 0 -> target instanceof Supplier || target instanceof Callable;
      case 1 -> target instanceof Function || target instanceof Consumer;
      case 2 -> target instanceof BiFunction;
      default -> false;
    };
  }

  @SuppressWarnings("unchecked")
  private @Nullable Object apply(@Nullable Object[] given) throws Exception {
    if (target instanceof Supplier<?> f) {
      return f.get();
    }
    if (target instanceof Callable<?> f) {
      return f.call();
    }
    if (target instanceof Function<?, ?> f) {
      return ((Function<Object, Object>) f).apply(given[0]);
    }
    if (target instanceof Consumer<?> f) {
      ((Consumer<Object>) f).accept(given[0]);
      return null;
    }
    return ((BiFunction<Object, Object, Object>) target).apply(given[0], given[1]);
  }
}
