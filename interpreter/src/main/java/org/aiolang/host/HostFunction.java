package org.aiolang.host;

import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aiolang.object.Errors;
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
        return HostCall.run(host, () -> apply(given));
      }
    }
    return HostCall.invoke(host, functional.method(), target, args);
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
