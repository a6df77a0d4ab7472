package org.aiolang.script;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * first; after it the globals become bindings of the engine scope. Bindings other than the engine's
 * own see none of its names, and leave none. Scripts may compute and print to the context's
 * writers; files, network and the host's classes are out of reach. The interpreter's thread is a
 * daemon that ends with {@link #close}.
 */
public final class AioScriptEngine extends AbstractScriptEngine
    implements Compilable, Invocable, AutoCloseable {
  private final ScriptEngineFactory factory;
  private final WriterStream out = new WriterStream();
  private final WriterStream err = new WriterStream();
  private final Aio aio = Aio.builder().stdout(out).stderr(err).build();

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

  private synchronized @Nullable Object run(Script script, ScriptContext context)
      throws ScriptException {
    out.to(context.getWriter());
    err.to(context.getErrorWriter());
    Bindings engine = context.getBindings(ScriptContext.ENGINE_SCOPE);
    Map<String, Value> own = engine == getBindings(ScriptContext.ENGINE_SCOPE) ? null : take();
    enter(context.getBindings(ScriptContext.GLOBAL_SCOPE));
    enter(engine);
    try {
      return aio.eval(script).asObject();
    } catch (AioException e) {
      throw failure(e);
    } finally {
      globals().forEach((name, v) -> engine.put(name, plain(v)));
      if (own != null) {
        take();
        own.forEach(aio::set);
      }
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

  private void enter(@Nullable Bindings bindings) {
    if (bindings != null) {
      for (Map.Entry<String, Object> e : bindings.entrySet()) {
        if (!e.getKey().startsWith("javax.script.")) {
          aio.set(e.getKey(), e.getValue());
        }
      }
    }
  }

  private static ScriptException failure(AioException e) {
    ScriptException made = new ScriptException(String.valueOf(e.getMessage()), e.file(), e.line());
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
    Value f = aio.get(name);
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
    Value f = v.get(name);
    if (f == null || !f.canCall()) {
      throw new NoSuchMethodException(name);
    }
    return invoke(f, args);
  }

  private @Nullable Object invoke(Value f, Object[] args) throws ScriptException {
    try {
      return f.call(args).asObject();
    } catch (AioException e) {
      throw failure(e);
    }
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
  private static <T> @Nullable T implemented(Value v, Class<T> type) {
    if (!type.isInterface()) {
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
