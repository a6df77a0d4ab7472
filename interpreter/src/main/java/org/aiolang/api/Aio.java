package org.aiolang.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.aiolang.coroutine.Resumable;
import org.aiolang.exec.Programs;
import org.aiolang.host.HostValues;
import org.aiolang.host.ScriptErrors;
import org.aiolang.host.Sneaky;
import org.aiolang.host.TaskStage;
import org.aiolang.host.Waiting;
import org.aiolang.host.Wrapper;
import org.aiolang.limits.Breach;
import org.aiolang.limits.MeteredStream;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.RunSettings;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter in a Java program.
 *
 * <pre>{@code
 * try (Aio aio = Aio.builder().build()) {
 *   aio.set("lookup", (Function<String, CompletableFuture<User>>) users::find);
 *   aio.eval("async def report(n):\n  u = await lookup('ada')\n  return f'{u.name}: {n}'");
 *   String s = aio.callAsync("report", 3).orTimeout(2, SECONDS).join().asString();
 * }
 * }</pre>
 *
 * <p>Every method may be called from any thread. Scripts run on the home thread, one call after the
 * other; what a coroutine awaits lets the others run. The blocking forms throw {@link
 * IllegalStateException} at once on the home thread, where they would wait for themselves.
 * Dependent stages of the futures run on the home thread unless they name an executor.
 *
 * <p>Scripts may compute, and print to the streams they were given; the rest is what the {@link
 * Builder} allows.
 */
public final class Aio implements AutoCloseable {
  private final Interpreter interpreter;
  private final Realm r;
  private final Home home;
  private final HostValues values;
  private final Duration grace;
  private final Limits limits;

  Aio(Builder b) {
    MeteredStream out = new MeteredStream(b.stdout());
    MeteredStream err = new MeteredStream(b.stderr());
    limits = b.limits();
    interpreter = new Interpreter(b.world(out, err), b.argv(), null, RunSettings.NONE);
    r = interpreter.realm();
    out.charge(r);
    err.charge(r);
    home =
        new Home(
            r,
            limits,
            b.executor(),
            b.isPumped(),
            interpreter::flushStreams,
            interpreter::shutDown);
    values = new HostValues(r, home.loop, home, b.hostAccess().policy(), new Values(this));
    r.setPart(ScriptErrors.class, new HostErrors(this));
    grace = b.grace();
    ModuleResolver modules = b.modules();
    if (modules != null) {
      interpreter.modules().setFinder(new HostModules(modules));
    }
  }

  /** A builder with nothing allowed. */
  public static Builder builder() {
    return new Builder();
  }

  Realm realm() {
    return r;
  }

  HostValues values() {
    return values;
  }

  /** Runs a text in the interpreter's globals: {@link #eval(Script)}. */
  public Value eval(String code) {
    return eval(code, "<eval>");
  }

  /**
   * Runs a text in the interpreter's globals: {@link #eval(Script)}.
   *
   * @param name the file's name in tracebacks
   */
  public Value eval(String code, String name) {
    home.mayBlock();
    return eval(Script.compile(code, name, limits));
  }

  /**
   * Runs a script in the interpreter's globals and waits for its end, that of top-level awaits
   * included.
   *
   * @return the value of the last statement where that is an expression (a coroutine's result, not
   *     the coroutine), else that of None
   * @throws AioException for what the script did not catch
   * @throws IllegalStateException if closed, or on the home thread
   */
  public Value eval(Script script) {
    return wait(evalAsync(script));
  }

  /** Runs a text; a SyntaxError is in the future. */
  public CompletableFuture<Value> evalAsync(String code) {
    return evalAsync(code, "<eval>");
  }

  /** Runs a text; a SyntaxError is in the future. */
  public CompletableFuture<Value> evalAsync(String code, String name) {
    try {
      return evalAsync(Script.compile(code, name, limits));
    } catch (AioException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /**
   * Runs a script. Cancelling the future, or completing it in any other way, cancels what the
   * script awaits.
   */
  public CompletableFuture<Value> evalAsync(Script script) {
    return evalAsync(script, limits);
  }

  /** Runs a script under limits of its own. */
  public CompletableFuture<Value> evalAsync(Script script, Limits given) {
    return start(
        () -> {
          if (r.budget != null) {
            script.charge(r, r.budget);
          }
          Object result = Programs.run(r, script.code(), interpreter.globals());
          return result instanceof Resumable main && script.code().isCoroutine()
              ? new Evaluation(main, interpreter.globals())
              : Evaluation.value(interpreter.globals());
        },
        given);
  }

  /** Runs a file in UTF-8. Its own path is its name in tracebacks. */
  public Value evalFile(Path file) throws IOException {
    return eval(Files.readString(file, UTF_8), file.toString());
  }

  /** Runs a resource in UTF-8, found as {@link Class#getResourceAsStream} does. */
  public Value evalResource(Class<?> near, String resource) throws IOException {
    try (InputStream in = near.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource + " near " + near.getName());
      }
      return eval(new String(in.readAllBytes(), UTF_8), resource);
    }
  }

  /** Compiles a text, which this and other interpreters can then run. */
  public Script compile(String code) {
    return Script.compile(code, "<eval>", limits);
  }

  /** Sets a global name to a Java value: functions can be called, futures awaited. */
  public void set(String name, @Nullable Object value) {
    Objects.requireNonNull(name, "name");
    locked(
        () -> {
          interpreter.globals().putStr(name, values.toScript(value));
          return true;
        });
  }

  /** The value of a global name; null where there is none. */
  public @Nullable Value get(String name) {
    Object found = locked(() -> interpreter.globals().getStr(name));
    return found == null ? null : new Value(this, found);
  }

  /** Removes a global name; gives whether there was one. */
  public boolean remove(String name) {
    return locked(() -> interpreter.globals().removeStr(name) != null);
  }

  /** The global names that scripts and the host have set. */
  public Set<String> names() {
    return locked(
        () -> {
          Set<String> names = new LinkedHashSet<>();
          PyDict globals = interpreter.globals();
          for (int i = globals.first(); i < globals.limit(); i++) {
            if (globals.keyAt(i) instanceof String s && !s.startsWith("__")) {
              names.add(s);
            }
          }
          return names;
        });
  }

  /** Imports a module and gives it. */
  public Value importModule(String name) {
    return wait(start(() -> r.importer().importPath(r, name)));
  }

  /**
   * Calls a global function and waits for its result; that of a coroutine, future or task is its
   * own result.
   *
   * @param name a global name, or names with dots between
   */
  public Value call(String name, @Nullable Object... args) {
    return wait(callAsync(name, args));
  }

  /** The same without waiting: a coroutine is a future. */
  public CompletableFuture<Value> callAsync(String name, @Nullable Object... args) {
    return start(() -> Calls.call(r, named(name), toScript(args), null));
  }

  /** Calls a global function under limits of its own. */
  public CompletableFuture<Value> callAsync(Limits given, String name, @Nullable Object... args) {
    return start(() -> Calls.call(r, named(name), toScript(args), null), given);
  }

  /** What it has used, all in all and by calls and tasks that are not done. */
  public Usage usage() {
    return home.usage();
  }

  private Object named(String name) {
    String[] parts = name.split("\\.", -1);
    Object found = interpreter.globals().getStr(parts[0]);
    if (found == null) {
      found = r.builtinsModule().find(r, parts[0]);
    }
    if (found == null) {
      throw Errors.nameError(parts[0]);
    }
    for (int i = 1; i < parts.length; i++) {
      found = Attributes.get(r, found, parts[i]);
    }
    return found;
  }

  Object[] toScript(@Nullable Object[] args) {
    Object[] out = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      out[i] = values.toScript(args[i]);
    }
    return out;
  }

  /** Runs code on the home thread. */
  CompletableFuture<Value> start(Supplier<Object> code) {
    return start(code, limits);
  }

  private CompletableFuture<Value> start(Supplier<Object> code, Limits given) {
    TaskStage<Value> stage =
        new TaskStage<>(values, v -> new Value(this, v), e -> ScriptErrors.toJava(values, e));
    if (!home.call(code, stage, given)) {
      stage.fail(Home.closed());
    }
    return stage;
  }

  /** Waits for what {@link #start} gave. */
  Value wait(CompletableFuture<Value> future) {
    if (!future.isDone()) {
      try {
        home.mayBlock();
      } catch (IllegalStateException e) {
        future.cancel(true); // the caller has no future to do so
        throw e;
      }
      if (future instanceof TaskStage<?> stage) {
        home.driveUntil(stage, Long.MAX_VALUE);
      }
    }
    return Waiting.on(future);
  }

  /** Runs something under the interpreter's lock; script exceptions come out as the host's. */
  <T> T locked(Supplier<T> body) {
    return home.locked(
        () -> {
          try {
            return body.get();
          } catch (PyException e) {
            throw Sneaky.rethrown(ScriptErrors.toJava(values, e.value()));
          }
        });
  }

  /**
   * For an interpreter that the host drives: does what there is to do, on this thread, and returns.
   *
   * @return whether there is more to do at once
   */
  public boolean pump() {
    return home.pump(Duration.ZERO);
  }

  /** The same; where there is nothing to do it waits for that, at most so long. */
  public boolean pump(Duration max) {
    return home.pump(max);
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return home.isClosing();
  }

  /**
   * Ends the interpreter: cancels its tasks, waits for them as long as the builder's grace time,
   * and leaves no thread, socket or file open. A second call waits for the first. From the home
   * thread it begins the end and returns.
   */
  @Override
  public void close() {
    home.close(grace);
  }

  /** Values that have no Java kind are shown as {@link Value}. */
  private record Values(Aio aio) implements Wrapper {
    @Override
    public Class<?> type() {
      return Value.class;
    }

    @Override
    public Object wrap(Object scriptValue) {
      return new Value(aio, scriptValue);
    }

    @Override
    public @Nullable Object unwrap(Object java) {
      if (!(java instanceof Value v)) {
        return null;
      }
      if (v.aio() != aio && !isShared(v.script)) {
        throw new IllegalArgumentException("a value of another interpreter");
      }
      return v.script;
    }

    private static boolean isShared(Object script) {
      return script instanceof Number
          || script instanceof String
          || script instanceof Boolean
          || script == PyNone.NONE;
    }
  }

  /** Script exceptions are shown as {@link AioException}. */
  private record HostErrors(Aio aio) implements ScriptErrors {
    @Override
    public Throwable toJava(PyBaseException e) {
      return AioException.of(aio.r, e);
    }

    @Override
    public Throwable toJava(Breach breach) {
      return new LimitExceededException(breach);
    }

    @Override
    public @Nullable PyException toScript(Throwable t) {
      return t instanceof AioException e ? e.raised(aio.r) : null;
    }
  }
}
