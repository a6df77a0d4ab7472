package org.aiolang.host;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyModule;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Special;
import org.aiolang.task.Coroutines;
import org.jspecify.annotations.Nullable;

/**
 * A script's object, module, dict or function as a Java interface. A method is the attribute of its
 * name ({@code getUser} may be {@code get_user}); what the script has not, a default method does. A
 * method that gives a {@code CompletionStage} may be called on any thread and never blocks; another
 * one runs the script on the interpreter's home thread and waits for it.
 */
final class ScriptProxy implements InvocationHandler {
  private final HostValues host;
  private final Object script;
  private final @Nullable Functional functional;

  private ScriptProxy(HostValues host, Object script, @Nullable Functional functional) {
    this.host = host;
    this.script = script;
    this.functional = functional;
  }

  static Object of(HostValues host, Object script, Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, handler(host, script, type));
  }

  private static ScriptProxy handler(HostValues host, Object script, Class<?> type) {
    return new ScriptProxy(host, script, isCallable(script) ? Functional.ofInterface(type) : null);
  }

  /** Whether every method has something to call. */
  static boolean isComplete(HostValues host, Object script, Class<?> type) {
    ScriptProxy p = handler(host, script, type);
    for (Method m : type.getMethods()) {
      if (Modifier.isAbstract(m.getModifiers()) && !Functional.isObjects(m)) {
        Object found = p.find(m);
        if (found == null || !isCallable(found)) {
          return false;
        }
      }
    }
    return true;
  }

  static boolean isCallable(Object script) {
    return script instanceof PyObject o
        && !(script instanceof PyModule)
        && !(script instanceof PyDict)
        && (o instanceof PyType || o.type().special(Special.CALL) != null);
  }

  /** The script's value that a proxy of this interpreter stands for; null for other objects. */
  static @Nullable Object unwrap(HostValues host, Object java) {
    if (java instanceof GeneratorPublisher p) {
      return p.isOf(host) ? p.iterable() : null;
    }
    return Proxy.isProxyClass(java.getClass())
            && Proxy.getInvocationHandler(java) instanceof ScriptProxy p
            && p.host == host
        ? p.script
        : null;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method m, @Nullable Object @Nullable [] args)
      throws Throwable {
    if (m.getDeclaringClass() == Object.class) {
      return switch (m.getName()) {
        case "equals" -> args != null && proxy == args[0];
        case "hashCode" -> System.identityHashCode(script);
        default -> "a script's " + proxy.getClass().getInterfaces()[0].getName();
      };
    }
    @Nullable Object[] given = args == null ? new Object[0] : args;
    Class<?> result = m.getReturnType();
    if (isAsync(result)) {
      TaskStage<@Nullable Object> stage = stage(m.getGenericReturnType());
      start(stage, proxy, m, given);
      return stage;
    }
    if (host.thread.isInside()) {
      return direct(proxy, m, given);
    }
    TaskStage<@Nullable Object> stage =
        new TaskStage<>(
            host, v -> host.toJava(v, m.getGenericReturnType()), e -> ScriptErrors.toJava(host, e));
    start(stage, proxy, m, given);
    return Waiting.on(stage);
  }

  private static boolean isAsync(Class<?> c) {
    return c == CompletionStage.class || c == CompletableFuture.class || c == Future.class;
  }

  private TaskStage<@Nullable Object> stage(Type future) {
    Type item = ToJava.argument(future, 0);
    return new TaskStage<>(host, v -> host.toJava(v, item), e -> ScriptErrors.toJava(host, e));
  }

  private void start(
      TaskStage<@Nullable Object> stage, Object proxy, Method m, @Nullable Object[] args) {
    boolean queued =
        host.thread.call(
            () -> {
              Object f = find(m);
              if (f == null) {
                return host.toScript(fallback(proxy, m, args));
              }
              return Calls.call(host.r, f, scripts(args), null);
            },
            stage);
    if (!queued) {
      stage.fail(new IllegalStateException("the interpreter is closed"));
    }
  }

  /** On a thread that script code runs on already. */
  private @Nullable Object direct(Object proxy, Method m, @Nullable Object[] args)
      throws Throwable {
    try {
      Object f = find(m);
      if (f == null) {
        return fallback(proxy, m, args);
      }
      Object v = Calls.call(host.r, f, scripts(args), null);
      if (v instanceof PyObject
          && Coroutines.isAwaitable(host.r, v)
          && m.getReturnType() != Object.class
          && m.getReturnType() != Flow.Publisher.class) {
        throw new IllegalStateException(
            m.getName()
                + " is asynchronous in the script, and this is the interpreter's own thread: let it"
                + " return a CompletionStage");
      }
      return host.toJava(v, m.getGenericReturnType());
    } catch (PyException e) {
      throw ScriptErrors.toJava(host, e.value());
    }
  }

  private @Nullable Object fallback(Object proxy, Method m, @Nullable Object[] args)
      throws PyException {
    if (!m.isDefault()) {
      throw Errors.attributeError(
          "the script has no '"
              + m.getName()
              + "', which "
              + m.getDeclaringClass().getName()
              + " asks for");
    }
    try {
      return Modifier.isPublic(m.getDeclaringClass().getModifiers())
          ? InvocationHandler.invokeDefault(proxy, m, args)
          : MethodHandles.privateLookupIn(m.getDeclaringClass(), MethodHandles.lookup())
              .unreflectSpecial(m, m.getDeclaringClass())
              .bindTo(proxy)
              .invokeWithArguments(args);
    } catch (PyException e) {
      throw e;
    } catch (Throwable t) {
      throw host.raised(t);
    }
  }

  private Object[] scripts(@Nullable Object[] args) {
    Object[] out = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      out[i] = host.toScript(args[i]);
    }
    return out;
  }

  private @Nullable Object find(Method m) {
    if (functional != null && functional.method().getName().equals(m.getName())) {
      return script;
    }
    Object found = member(m.getName());
    return found == null ? member(HostMembers.snake(m.getName())) : found;
  }

  private @Nullable Object member(String name) {
    return script instanceof PyDict d ? d.getStr(name) : Attributes.getOrNull(host.r, script, name);
  }
}
