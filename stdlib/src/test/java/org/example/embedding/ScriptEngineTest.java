package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.aiolang.api.AioException;
import org.aiolang.api.Value;
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
  void scopesAreThoseOfTheContext() throws Exception {
    ScriptEngineManager manager = new ScriptEngineManager();
    manager.put("everywhere", "global");
    manager.put("both", "global");
    try (AioScriptEngine engine = (AioScriptEngine) manager.getEngineByName("aio")) {
      engine.put("both", "engine");
      assertEquals("global engine", engine.eval("f'{everywhere} {both}'"));
      engine.eval("left = 1");
      assertEquals(1L, engine.getBindings(ScriptContext.ENGINE_SCOPE).get("left"));
      assertNull(manager.get("left"));
      SimpleScriptContext context = new SimpleScriptContext();
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      context.setWriter(out);
      context.setErrorWriter(err);
      context.setReader(new StringReader("first é\nsecond \ud83d\ude00\nthird"));
      context.setAttribute("n", 3, ScriptContext.ENGINE_SCOPE);
      context.setAttribute(ScriptEngine.ARGV, new String[] {"a", "b"}, ScriptContext.ENGINE_SCOPE);
      assertEquals(
          6L,
          engine.eval(
              "import sys\nprint(input('? '), input())\nprint('e', file=sys.stderr)\n"
                  + "print(sys.argv[1:])\nn * 2",
              context));
      assertEquals("? first é second \ud83d\ude00\n['a', 'b']\n", out.toString());
      assertEquals("e\n", err.toString());
      assertEquals("third", rest(context), "what was not read stays");
      assertThrows(ScriptException.class, () -> engine.eval("n"));
      engine.setContext(context);
      assertEquals(3L, engine.eval("n"));
      assertEquals(3L, engine.get("n"));
    }
  }

  private static String rest(ScriptContext context) throws Exception {
    StringWriter rest = new StringWriter();
    context.getReader().transferTo(rest);
    return rest.toString();
  }

  @Test
  void whatTheScriptChangesStaysAndWhatTheHostChangesComes() throws Exception {
    try (AioScriptEngine engine =
        (AioScriptEngine) new ScriptEngineManager().getEngineByName("aio")) {
      engine.eval("n = 0\nitems = []\ndef run():\n  global n\n  n += 1\n  items.append(n)");
      engine.invokeFunction("run");
      assertEquals(1L, engine.get("n"));
      engine.getInterface(Runnable.class).run();
      assertEquals(2L, engine.eval("n"), "the method's change is not undone");
      assertEquals(List.of(1L, 2L), engine.get("items"));
      engine.put("n", 10);
      engine.invokeFunction("run");
      assertEquals(11L, engine.get("n"));
      engine.getBindings(ScriptContext.ENGINE_SCOPE).remove("n");
      assertThrows(ScriptException.class, () -> engine.eval("n"));
      engine.setBindings(engine.createBindings(), ScriptContext.ENGINE_SCOPE);
      assertThrows(ScriptException.class, () -> engine.eval("items"));
    }
  }

  @Test
  void compiledScriptsRunManyTimes() throws Exception {
    try (AioScriptEngine engine =
        (AioScriptEngine) new ScriptEngineManager().getEngineByExtension("aio")) {
      Compilable compilable = engine;
      engine.put(ScriptEngine.FILENAME, "sum.aio");
      CompiledScript sum = compilable.compile(new StringReader("a + b"));
      assertSame(engine, sum.getEngine());
      for (int i = 0; i < 3; i++) {
        Bindings b = new SimpleBindings(new HashMap<>(Map.of("a", i, "b", 10)));
        assertEquals(10L + i, sum.eval(b));
      }
      ScriptException e = assertThrows(ScriptException.class, sum::eval);
      assertEquals("sum.aio", e.getFileName());
      assertEquals(1, e.getLineNumber());
      assertEquals(
          "NameError: name 'a' is not defined in sum.aio at line number 1", e.getMessage());
      assertTrue(e.getCause() instanceof AioException);
      ScriptException syntax =
          assertThrows(ScriptException.class, () -> compilable.compile("x = 1\ny = = 2"));
      assertEquals(2, syntax.getLineNumber());
      assertEquals("async", engine.eval("async def f():\n  await sleep(0)\n  return 'async'\nf()"));
      assertEquals(5L, engine.eval("await sleep(0, 5)"));
      assertThrows(NullPointerException.class, () -> engine.eval((String) null));
      assertThrows(NullPointerException.class, () -> engine.put(null, 1));
      assertThrows(IllegalArgumentException.class, () -> engine.put("", 1));
    }
  }

  /** What the Javadoc of Invocable asks for. */
  @Test
  void invocablesKeepTheirContract() throws Exception {
    try (AioScriptEngine engine =
        (AioScriptEngine) new ScriptEngineManager().getEngineByName("aio")) {
      StringWriter out = new StringWriter();
      engine.getContext().setWriter(out);
      engine.eval(
          "class Bag:\n"
              + "  def __init__(self): self.items = []\n"
              + "  def add(self, x):\n"
              + "    self.items.append(x)\n"
              + "    print('added', x)\n"
              + "    return self\n"
              + "  def compare(self, a, b): return a - b\n"
              + "  size = 5\n"
              + "bag = Bag()\n"
              + "def run(): print('ran')\n"
              + "def fail(): raise ValueError('v')\n"
              + "value = 1");
      Object bag = engine.get("bag");
      assertTrue(engine.invokeMethod(bag, "add", 1) instanceof Value);
      assertEquals("added 1\n", out.toString());
      assertThrows(NoSuchMethodException.class, () -> engine.invokeMethod(bag, "missing"));
      assertThrows(NoSuchMethodException.class, () -> engine.invokeMethod(bag, "size"));
      assertThrows(NoSuchMethodException.class, () -> engine.invokeFunction("value"));
      assertThrows(NullPointerException.class, () -> engine.invokeMethod(bag, null));
      assertThrows(NullPointerException.class, () -> engine.invokeFunction(null));
      assertThrows(IllegalArgumentException.class, () -> engine.invokeMethod(null, "add"));
      assertThrows(IllegalArgumentException.class, () -> engine.invokeMethod("text", "add"));
      ScriptException e = assertThrows(ScriptException.class, () -> engine.invokeFunction("fail"));
      assertTrue(e.getMessage().contains("ValueError: v"), e.getMessage());
      Comparator<?> by = engine.getInterface(bag, Comparator.class);
      @SuppressWarnings("unchecked")
      Comparator<Object> numbers = (Comparator<Object>) by;
      assertEquals(2, numbers.compare(5, 3));
      engine.getInterface(Runnable.class).run();
      assertEquals("added 1\nran\n", out.toString());
      assertThrows(IllegalArgumentException.class, () -> engine.getInterface(null));
      assertThrows(IllegalArgumentException.class, () -> engine.getInterface(bag, null));
      assertThrows(IllegalArgumentException.class, () -> engine.getInterface(null, Runnable.class));
      assertThrows(IllegalArgumentException.class, () -> engine.getInterface(bag, String.class));
    }
  }

  @Test
  void theFactoryDescribesTheEngine() throws Exception {
    ScriptEngineFactory f =
        new ScriptEngineManager()
            .getEngineFactories().stream()
                .filter(x -> x.getEngineName().equals("aio"))
                .findFirst()
                .orElseThrow();
    assertEquals(List.of("aio"), f.getNames());
    assertEquals(List.of("aio"), f.getExtensions());
    assertEquals(List.of("text/x-aio"), f.getMimeTypes());
    assertEquals(
        "aio",
        new ScriptEngineManager().getEngineByMimeType("text/x-aio").getFactory().getLanguageName());
    for (String[] p :
        new String[][] {
          {ScriptEngine.ENGINE, f.getEngineName()},
          {ScriptEngine.ENGINE_VERSION, f.getEngineVersion()},
          {ScriptEngine.LANGUAGE, f.getLanguageName()},
          {ScriptEngine.LANGUAGE_VERSION, f.getLanguageVersion()},
          {ScriptEngine.NAME, "aio"},
        }) {
      assertEquals(p[1], f.getParameter(p[0]), p[0]);
    }
    assertNull(f.getParameter("no such"));
    assertEquals("bag.add(1, x)", f.getMethodCallSyntax("bag", "add", "1", "x"));
    try (AioScriptEngine engine = (AioScriptEngine) f.getScriptEngine()) {
      StringWriter out = new StringWriter();
      engine.getContext().setWriter(out);
      String odd = "a \"quoted\" \\ line\r\nand 'more' \0 {x} é";
      engine.eval(f.getProgram("x = 1", f.getOutputStatement(odd)));
      assertEquals(odd + "\n", out.toString());
    }
  }

  /** MULTITHREADED: threads may use one engine, and see each other's names. */
  @Test
  void threadsMayShareAnEngine() throws Exception {
    try (AioScriptEngine engine =
        (AioScriptEngine) new ScriptEngineManager().getEngineByName("aio")) {
      assertEquals("MULTITHREADED", engine.getFactory().getParameter("THREADING"));
      engine.eval("n = 0\ndef add():\n  global n\n  for _ in range(100): n += 1");
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(
            CompletableFuture.runAsync(
                () -> {
                  try {
                    for (int k = 0; k < 10; k++) {
                      engine.invokeFunction("add");
                      engine.eval("mine = " + k);
                    }
                  } catch (ScriptException | NoSuchMethodException e) {
                    throw new AssertionError(e);
                  }
                }));
      }
      all.forEach(CompletableFuture::join);
      assertEquals(8000L, engine.eval("n"));
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
