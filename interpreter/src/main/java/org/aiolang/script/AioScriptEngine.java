package org.aiolang.script;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.Script;
import org.aiolang.api.Value;
import org.jspecify.annotations.Nullable;

/**
 * One interpreter as a script engine. Before an evaluation the bindings become globals, global ones
 * first; after it, or a call, the globals become bindings of the engine scope. Bindings other than
 * the engine's own see none of its names, and leave none. Scripts may compute, print to the
 * context's writers and read from its reader; {@link ScriptEngine#ARGV} becomes {@code
 * sys.argv[1:]}; files, network and the host's classes are out of reach. The interpreter's thread
 * is a daemon that ends with {@link #close}.
 */
public final class AioScriptEngine extends AbstractScriptEngine
    implements Compilable, Invocable, AutoCloseable {
  private final ScriptEngineFactory factory;
  private final ReaderStream in = new ReaderStream();
  private final WriterStream out = new WriterStream();
  private final WriterStream err = new WriterStream();
  private final Aio aio = Aio.builder().stdin(in).stdout(out).stderr(err).build();

  /** What the script's globals were when they last became bindings, and whose. */
  private final Map<String, @Nullable Object> shown = new HashMap<>();

  private @Nullable Bindings shownTo;

  AioScriptEngine(ScriptEngineFactory factory) {
    this.factory = factory;
  }

  @Override
  public @Nullable Object eval(String script, ScriptContext context) throws ScriptException {
    try {
      return run(Script.compile(script, name(context)), context);
    } catch (AioException e) {
      throw failure(e);
    }
  }

  private static String name(ScriptContext context) {
    return context.getAttribute(ScriptEngine.FILENAME) instanceof String s ? s : "<eval>";
  }

  private @Nullable Object run(Script script, ScriptContext context) throws ScriptException {
    return within(context, () -> aio.eval(script));
  }

  /** Runs something with the bindings of a context as globals. */
  private synchronized @Nullable Object within(ScriptContext context, Supplier<Value> what)
      throws ScriptException {
    connect(context);
    Bindings engine = context.getBindings(ScriptContext.ENGINE_SCOPE);
    Map<String, Value> own = engine == getBindings(ScriptContext.ENGINE_SCOPE) ? null : take();
    if (own == null && engine != shownTo) {
      take();
      shown.clear();
      shownTo = engine;
    }
    enter(context.getBindings(ScriptContext.GLOBAL_SCOPE), Map.of());
    enter(engine, own == null ? shown : Map.of());
    try {
      return what.get().asObject();
    } catch (AioException e) {
      throw failure(e);
    } finally {
      show(engine, own == null ? shown : new HashMap<>());
      if (own != null) {
        take();
        own.forEach(aio::set);
      }
    }
  }

  /** Globals become bindings. */
  private void show(Bindings bindings, Map<String, @Nullable Object> noted) {
    noted.clear();
    globals()
        .forEach(
            (name, v) -> {
              Object java = plain(v);
              bindings.put(name, java);
              noted.put(name, java);
            });
  }

  private void connect(ScriptContext context) {
    in.from(context.getReader());
    out.to(context.getWriter());
    err.to(context.getErrorWriter());
    if (context.getAttribute(ScriptEngine.ARGV) instanceof Object[] words) {
      List<String> argv = new ArrayList<>();
      argv.add(name(context));
      for (Object word : words) {
        argv.add(String.valueOf(word));
      }
      aio.importModule("sys").set("argv", argv);
    }
  }

  private Map<String, Value> globals() {
    Map<String, Value> all = new LinkedHashMap<>();
    for (String name : aio.names()) {
      Value v = aio.get(name);
      if (v != null) {
        all.put(name, v);
      }
    }
    return all;
  }

  /** Removes the globals, and gives what they were. */
  private Map<String, Value> take() {
    Map<String, Value> all = globals();
    all.keySet().forEach(aio::remove);
    return all;
  }

  /** The Java value, or the script's where it has none: a list within itself, say. */
  private static @Nullable Object plain(Value v) {
    try {
      return v.asObject();
    } catch (AioException e) {
      return v;
    }
  }

  /**
   * Bindings become globals, but for those that are still what the script left there: what it has
   * changed since, by a method that was called, say, is its own.
   */
  private void enter(@Nullable Bindings bindings, Map<String, @Nullable Object> left) {
    if (bindings == null) {
      return;
    }
    for (Map.Entry<String, Object> e : bindings.entrySet()) {
      String name = e.getKey();
      boolean known = left.containsKey(name) && left.get(name) == e.getValue();
      if (!known && !name.startsWith("javax.script.")) {
        aio.set(name, e.getValue());
      }
    }
    for (String name : left.keySet()) {
      if (!bindings.containsKey(name)) {
        aio.remove(name);
      }
    }
  }

  private static ScriptException failure(AioException e) {
    String what = e.scriptMessage(); // the place is added by the ScriptException
    String text = what.isEmpty() ? e.typeName() : e.typeName() + ": " + what;
    ScriptException made = new ScriptException(text, e.file(), e.line());
    made.initCause(e);
    return made;
  }

  @Override
  public @Nullable Object eval(Reader reader, ScriptContext context) throws ScriptException {
    return eval(text(reader), context);
  }

  private static String text(Reader reader) throws ScriptException {
    StringWriter text = new StringWriter();
    try {
      reader.transferTo(text);
    } catch (IOException e) {
      throw new ScriptException(e);
    }
    return text.toString();
  }

  @Override
  public Bindings createBindings() {
    return new SimpleBindings();
  }

  @Override
  public ScriptEngineFactory getFactory() {
    return factory;
  }

  @Override
  public CompiledScript compile(String script) throws ScriptException {
    try {
      return new Compiled(Script.compile(script, name(getContext())));
    } catch (AioException e) {
      throw failure(e);
    }
  }

  @Override
  public CompiledScript compile(Reader script) throws ScriptException {
    return compile(text(script));
  }

  @Override
  public @Nullable Object invokeFunction(String name, Object... args)
      throws ScriptException, NoSuchMethodException {
    Value f = aio.get(Objects.requireNonNull(name, "name"));
    if (f == null || !f.canCall()) {
      throw new NoSuchMethodException(name);
    }
    return invoke(f, args);
  }

  @Override
  public @Nullable Object invokeMethod(Object thiz, String name, Object... args)
      throws ScriptException, NoSuchMethodException {
    if (!(thiz instanceof Value v)) {
      throw new IllegalArgumentException("no object of a script");
    }
    Value f = v.get(Objects.requireNonNull(name, "name"));
    if (f == null || !f.canCall()) {
      throw new NoSuchMethodException(name);
    }
    return invoke(f, args);
  }

  private @Nullable Object invoke(Value f, Object[] args) throws ScriptException {
    return within(getContext(), () -> f.call(args));
  }

  @Override
  public <T> @Nullable T getInterface(Class<T> type) {
    return implemented(aio.importModule("__main__"), type);
  }

  @Override
  public <T> @Nullable T getInterface(Object thiz, Class<T> type) {
    if (!(thiz instanceof Value v)) {
      throw new IllegalArgumentException("no object of a script");
    }
    return implemented(v, type);
  }

  /** Null where methods are missing; one callable does for an interface with one method. */
  private static <T> @Nullable T implemented(Value v, @Nullable Class<T> type) {
    if (type == null || !type.isInterface()) {
      throw new IllegalArgumentException("no interface: " + type);
    }
    return v.canImplement(type) ? v.as(type) : null;
  }

  /** Ends the interpreter. */
  @Override
  public void close() {
    aio.close();
  }

  /** A script that is compiled once. */
  private final class Compiled extends CompiledScript {
    private final Script script;

    Compiled(Script script) {
      this.script = script;
    }

    @Override
    public @Nullable Object eval(ScriptContext context) throws ScriptException {
      return run(script, context);
    }

    @Override
    public ScriptEngine getEngine() {
      return AioScriptEngine.this;
    }
  }
}
