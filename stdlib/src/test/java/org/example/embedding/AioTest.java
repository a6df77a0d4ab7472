package org.example.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.ModuleResolver;
import org.aiolang.api.Script;
import org.aiolang.api.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AioTest {
  record User(String name, int age) {}

  @Test
  void theTenLines(@TempDir Path dir) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Aio aio = Aio.builder().stdout(out).modules(ModuleResolver.directory(dir)).build()) {
      aio.set(
          "lookup",
          (Function<String, CompletableFuture<User>>)
              name -> CompletableFuture.supplyAsync(() -> new User(name, 36)));
      aio.eval("async def report(n):\n  u = await lookup('ada')\n  return f'{u.name}: {n}'");
      CompletableFuture<Value> r = aio.callAsync("report", 3);
      String s = r.orTimeout(2, SECONDS).join().asString();
      assertEquals("ada: 3", s);
      aio.eval("print('done')");
    }
    assertEquals("done\n", out.toString(UTF_8));
  }

  @Test
  void evalGivesTheLastExpression() {
    try (Aio aio = Aio.builder().build()) {
      assertEquals(3, aio.eval("x = 1\nx + 2").asInt());
      assertTrue(aio.eval("y = 1").isNull());
      assertEquals("late", aio.eval("await sleep(0.001, 'late')").asString());
      assertEquals(7, aio.eval("async def f(): return 7\nf()").asInt());
      assertEquals(9, aio.eval("import asyncio\nasyncio.run(sleep(0, 9))").asInt());
      assertEquals(10, aio.eval("await f() + 3").asInt());
      Value x = aio.get("x");
      assertEquals(1, x == null ? 0 : x.asInt());
      assertNull(aio.get("nothing"));
      assertEquals(Set.of("x", "y", "f", "asyncio"), aio.names());
    }
  }

  @Test
  void scriptsAreShared() throws Exception {
    Script script = Script.compile("n = n + 1\nn", "count.aio");
    List<CompletableFuture<Value>> results = new ArrayList<>();
    try (Aio a = Aio.builder().build();
        Aio b = Aio.builder().build()) {
      a.set("n", 0);
      b.set("n", 100);
      for (int i = 0; i < 50; i++) {
        results.add(a.evalAsync(script));
        results.add(b.evalAsync(script));
      }
      assertEquals(50, results.get(98).get().asInt());
      assertEquals(150, results.get(99).get().asInt());
    }
  }

  @Test
  void errorsSayWhere() {
    try (Aio aio = Aio.builder().build()) {
      AioException e =
          assertThrows(
              AioException.class,
              () -> aio.eval("def f(x):\n  return 1 / x\n\nf(0)\n", "rules.aio"));
      assertEquals("ZeroDivisionError", e.typeName());
      assertEquals("division by zero", e.scriptMessage());
      assertEquals("rules.aio", e.file());
      assertEquals(2, e.line());
      assertEquals("f", e.getStackTrace()[0].getMethodName());
      assertTrue(
          e.scriptTraceback()
              .startsWith("Traceback (most recent call last):\n  File \"rules.aio\""),
          e.scriptTraceback());
      AioException syntax = assertThrows(AioException.class, () -> aio.eval("x = = 1"));
      assertEquals("SyntaxError", syntax.typeName());
      assertEquals("invalid syntax", syntax.scriptMessage());
      assertEquals(1, syntax.line());
      CompletionException name =
          assertThrows(CompletionException.class, () -> aio.callAsync("missing").join());
      assertEquals("NameError", ((AioException) name.getCause()).typeName());
      AioException exit = assertThrows(AioException.class, () -> aio.eval("exit(3)"));
      assertEquals("SystemExit", exit.typeName());
      assertEquals(4, aio.eval("2 + 2").asInt(), "it goes on");
    }
  }

  @Test
  void modulesComeFromTheResolver(@TempDir Path dir, @TempDir Path secret) throws Exception {
    Files.writeString(dir.resolve("prices.aio"), "def of(n): return n * 3\n");
    Files.createDirectory(dir.resolve("shop"));
    Files.writeString(dir.resolve("shop/__init__.py"), "name = 'shop'\n");
    Files.writeString(dir.resolve("shop/cart.py"), "from . import name\ntotal = name + '!'\n");
    Files.writeString(secret.resolve("key.py"), "k = 1\n");
    Files.createSymbolicLink(dir.resolve("key.py"), secret.resolve("key.py"));
    ModuleResolver all =
        ModuleResolver.directory(dir)
            .or(ModuleResolver.map(Map.of("a.b", "v = 5\n")))
            .or(ModuleResolver.callback(n -> n.equals("called") ? "v = __name__\n" : null));
    try (Aio aio = Aio.builder().modules(all).build()) {
      assertEquals(6, aio.eval("import prices\nprices.of(2)").asInt());
      assertEquals("shop!", aio.eval("from shop.cart import total\ntotal").asString());
      assertEquals(5, aio.eval("import a.b\na.b.v").asInt());
      assertEquals("called", String.valueOf(aio.importModule("called").get("v")));
      AioException e = assertThrows(AioException.class, () -> aio.eval("import key"));
      assertEquals("ModuleNotFoundError", e.typeName());
      assertThrows(AioException.class, () -> aio.eval("__import__('../shop/cart')"));
    }
  }

  @Test
  void resourcesLieInAFolder() {
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          public @Nullable InputStream getResourceAsStream(String name) {
            String text = name.equals("scripts/prices.aio") ? "v = 3" : null;
            return text == null ? null : new ByteArrayInputStream(text.getBytes(UTF_8));
          }
        };
    for (String folder : List.of("scripts", "scripts/")) {
      ModuleResolver resources = ModuleResolver.resources(loader, folder);
      try (Aio aio = Aio.builder().modules(resources).build()) {
        assertEquals("3", String.valueOf(aio.importModule("prices").get("v")));
      }
    }
  }

  @Test
  void blockingOnTheHomeThreadThrowsAtOnce() {
    try (Aio aio = Aio.builder().build()) {
      aio.set("again", (Supplier<Object>) () -> aio.eval("1"));
      assertThrows(IllegalStateException.class, () -> aio.eval("again()"));
      aio.set("join", (Supplier<Object>) () -> aio.evalAsync("await sleep(0)").join());
      assertThrows(IllegalStateException.class, () -> aio.eval("join()"));
    }
  }

  @Test
  void hostsDriveTheLoop() {
    try (Aio aio = Aio.builder().hostDriven().build()) {
      CompletableFuture<Value> r = aio.evalAsync("await sleep(0.02, 'woken')");
      aio.pump();
      assertFalse(r.isDone());
      while (!r.isDone()) {
        aio.pump(Duration.ofSeconds(5));
      }
      assertEquals("woken", r.join().asString());
      assertEquals("main", aio.eval("await sleep(0.01, 'main')").asString());
      aio.set("thread", (Supplier<Object>) () -> Thread.currentThread().getName());
      assertEquals(Thread.currentThread().getName(), aio.eval("thread()").asString());
    }
  }

  @Test
  void executorsOfTheHostDriveTheLoop() throws Exception {
    ExecutorService ui = Executors.newSingleThreadExecutor(r -> new Thread(r, "ui"));
    try (Aio aio = Aio.builder().executor(ui).build()) {
      aio.set("thread", (Supplier<Object>) () -> Thread.currentThread().getName());
      Value r = aio.evalAsync("await sleep(0.01)\nthread()").get(10, SECONDS);
      assertEquals("ui", r.asString());
      assertEquals("ui", aio.eval("await sleep(0.01)\nthread()").asString());
    } finally {
      ui.shutdown();
    }
    assertTrue(ui.awaitTermination(10, SECONDS));
  }

  @Test
  void closeIsIdempotentAndLeavesNoThread() throws Exception {
    Aio aio = Aio.builder().grace(Duration.ofMillis(50)).build();
    CompletableFuture<Value> waiting = aio.evalAsync("await sleep(1000)");
    CompletableFuture<Value> stubborn =
        aio.evalAsync(
            "import asyncio\nwhile True:\n  try:\n    await sleep(1000)\n  except"
                + " asyncio.CancelledError:\n    pass\n");
    aio.eval("1");
    aio.close();
    aio.close();
    assertTrue(waiting.isCompletedExceptionally());
    assertTrue(stubborn.isCompletedExceptionally());
    assertThrows(IllegalStateException.class, () -> aio.eval("1"));
    assertFalse(
        Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().equals("aio")),
        "threads of other tests' interpreters are closed too");
  }

  @Test
  void closeEndsALoopThatNeverAwaits() {
    Aio aio = Aio.builder().grace(Duration.ofMillis(50)).build();
    CompletableFuture<Value> endless = aio.evalAsync("while True: pass");
    aio.close();
    Throwable t = assertThrows(CompletionException.class, endless::join);
    assertSame(IllegalStateException.class, t.getCause().getClass());
  }
}
