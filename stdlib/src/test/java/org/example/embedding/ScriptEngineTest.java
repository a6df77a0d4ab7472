package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringWriter;
import java.util.function.Function;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.aiolang.script.AioScriptEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ScriptEngineTest {
  @Test
  void theManagerFindsTheEngine() throws Exception {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("aio");
    assertEquals(AioScriptEngine.class, engine.getClass());
    assertEquals(
        AioScriptEngine.class, new ScriptEngineManager().getEngineByExtension("aio").getClass());
    assertEquals("MULTITHREADED", engine.getFactory().getParameter("THREADING"));
    StringWriter out = new StringWriter();
    engine.getContext().setWriter(out);
    engine.put("n", 4);
    assertEquals(20L, engine.eval("m = n * 5\nprint('m is', m)\nm"));
    assertEquals("m is 20\n", out.toString());
    assertEquals(20L, engine.get("m"));
    CompiledScript twice = ((Compilable) engine).compile("n * 2");
    assertEquals(8L, twice.eval());
    Bindings other = engine.createBindings();
    other.put("n", 50);
    assertEquals(100L, twice.eval(other));
    engine
        .getContext()
        .getBindings(ScriptContext.ENGINE_SCOPE)
        .put("twice", (Function<Long, Long>) x -> 2 * x);
    assertEquals(6L, engine.eval("twice(3)"));
    engine.eval("def apply(x): return x + 1\nclass C:\n  def get(self): return 'got'\nc = C()");
    Invocable calls = (Invocable) engine;
    assertEquals(3L, calls.invokeFunction("apply", 2));
    assertEquals("got", calls.invokeMethod(engine.get("c"), "get"));
    assertThrows(NoSuchMethodException.class, () -> calls.invokeFunction("missing"));
    Function<?, ?> f = calls.getInterface(Function.class);
    assertEquals(8L, ((Function<Object, Object>) f).apply(7));
    engine.put(ScriptEngine.FILENAME, "rules.aio");
    ScriptException e = assertThrows(ScriptException.class, () -> engine.eval("\n1 / 0"));
    assertEquals(2, e.getLineNumber());
    assertEquals("rules.aio", e.getFileName());
    ((AioScriptEngine) engine).close();
  }

  @Test
  void bindingsDoNotLeak() throws Exception {
    try (AioScriptEngine engine =
        (AioScriptEngine) new ScriptEngineManager().getEngineByName("aio")) {
      engine.eval("own = 1\ndef f(): return own");
      Bindings a = engine.createBindings();
      Bindings b = engine.createBindings();
      a.put("secret", 7);
      assertEquals(8L, engine.eval("made = secret + 1\nmade", a));
      assertEquals(8L, a.get("made"));
      for (String name : new String[] {"secret", "made", "own"}) {
        assertThrows(ScriptException.class, () -> engine.eval(name, b), name);
      }
      assertThrows(ScriptException.class, () -> engine.eval("made"));
      assertEquals(1L, engine.invokeFunction("f"));
      assertEquals(9L, engine.eval("made + 1", a));
    }
  }

  @Test
  void anInterfaceNeedsItsMethods() throws Exception {
    try (AioScriptEngine engine =
        (AioScriptEngine) new ScriptEngineManager().getEngineByName("aio")) {
      assertNull(engine.getInterface(Function.class));
      engine.eval("apply = 5");
      assertNull(engine.getInterface(Function.class));
      engine.eval("class C:\n  def run(self): pass\nc = C()");
      assertNull(engine.getInterface(engine.get("c"), Function.class));
      assertNotNull(engine.getInterface(engine.get("c"), Runnable.class));
      assertThrows(IllegalArgumentException.class, () -> engine.getInterface(String.class));
    }
  }
}
