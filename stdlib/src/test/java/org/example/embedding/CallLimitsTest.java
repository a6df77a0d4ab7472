package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aiolang.api.Aio;
import org.aiolang.api.LimitExceededException;
import org.aiolang.api.Limits;
import org.aiolang.api.Permissions;
import org.aiolang.api.Script;
import org.aiolang.api.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Each limit, set to one call of an interpreter that has none, and to an interpreter: the breach is
 * of that limit, says where and how much, ends that call alone, cannot be caught, and runs none of
 * the call's handlers.
 */
@Timeout(240)
class CallLimitsTest {
  /**
   * @param name of the limit
   * @param allowed in its unit
   * @param placed whether the breach has a line of the script
   * @param code passes it
   */
  private record Bomb(String name, Limits limits, long allowed, boolean placed, String code) {}

  private static final Limits NONE = Limits.none();
  private static final long MB = 1 << 20;
  private static final String LOOP = "l = asyncio.get_event_loop()\n";

  private static final List<Bomb> BOMBS =
      List.of(
          new Bomb("steps", NONE.steps(20_000), 20_000, true, "while True: pass"),
          new Bomb(
              "cpuTime",
              NONE.cpuTime(Duration.ofMillis(100)),
              100_000_000,
              true,
              "while True: pass"),
          new Bomb(
              "deadline",
              NONE.deadline(Duration.ofMillis(200)),
              200_000_000,
              false,
              "while True: pass"),
          new Bomb(
              "deadline",
              NONE.deadline(Duration.ofMillis(200)),
              200_000_000,
              false,
              "import time\ntime.sleep(100)"),
          new Bomb(
              "deadline",
              NONE.deadline(Duration.ofMillis(200)),
              200_000_000,
              false,
              "await sleep(100)"),
          new Bomb("callDepth", NONE.callDepth(60), 60, true, "def f(): f()\nf()"),
          new Bomb(
              "tasks",
              NONE.tasks(50),
              50,
              true,
              "async def t(): await sleep(100)\nwhile True: asyncio.ensure_future(t())"),
          new Bomb(
              "timers", NONE.timers(50), 50, true, LOOP + "while True: l.call_later(100, print)"),
          new Bomb(
              "sockets",
              NONE.sockets(3),
              3,
              true,
              "import socket\nkept = []\nwhile True: kept.append(socket.socket())"),
          new Bomb(
              "outputBytes", NONE.outputBytes(5000), 5000, true, "while True: print('x' * 99)"),
          new Bomb(
              "outputBytes",
              NONE.outputBytes(5000),
              5000,
              true,
              "import sys\nwhile True: sys.stderr.write('x' * 99)"),
          new Bomb("sourceSize", NONE.sourceSize(5000), 5000, true, "exec('x = 1;' * 5000)"),
          new Bomb(
              "sourceSize", NONE.sourceSize(5000), 5000, true, "compile('x' * 9000, 'x', 'eval')"),
          new Bomb(
              "sourceNesting", NONE.sourceNesting(100), 100, true, "eval('lambda: ' * 300 + '1')"),
          new Bomb(
              "sourceNesting",
              NONE.sourceNesting(100),
              100,
              true,
              "import ast\nast.parse('not ' * 100000 + '1')"),
          new Bomb("integerBits", NONE.integerBits(9000), 9000, true, "x = 3\nwhile True: x *= x"),
          new Bomb("integerBits", NONE.integerBits(9000), 9000, true, "1 << 90000"),
          new Bomb("allocation", NONE.allocation(MB), MB, true, "x = [0] * 10**7"),
          new Bomb("allocation", NONE.allocation(MB), MB, true, "bytearray(10**7)"),
          new Bomb(
              "memory", NONE.memory(24 * MB), 24 * MB, true, "x = []\nwhile True: x.append([x])"),
          new Bomb(
              "threads",
              NONE.threads(2),
              2,
              true,
              "import threading, time\nwhile True: threading.Thread(target=time.sleep,"
                  + " args=(0.5,), daemon=True).start()"),
          new Bomb(
              "threads",
              NONE.threads(0),
              0,
              true,
              "import concurrent.futures\nwith concurrent.futures.ThreadPoolExecutor() as p:"
                  + " p.submit(print).result()"));

  /** All that might run when something ends. */
  private static final String HARNESS =
      "import asyncio, weakref, contextlib\n"
          + "class Guard:\n"
          + "  def __enter__(self): return self\n"
          + "  def __exit__(self, *e):\n    ran('exit')\n    return True\n"
          + "  def __del__(self): ran('del')\n"
          + "def generator():\n  try: yield 1\n  finally: ran('generator')\n"
          + "async def agen():\n  try: yield 1\n  finally: ran('agen')\n"
          + "async def other():\n  try: await sleep(1000)\n"
          + "  except BaseException: ran('task except')\n  finally: ran('task finally')\n"
          + "def held():\n  yield from generator()\n"
          + "stack = contextlib.ExitStack()\nstack.callback(ran, 'stack')\n"
          + "async def bomb():\n"
          + "  task = asyncio.ensure_future(other())\n"
          + "  task.add_done_callback(lambda t: ran('done'))\n"
          + "  asyncio.current_task().add_done_callback(lambda t: ran('main done'))\n"
          + "  await sleep(0)\n"
          + "  g = held()\n  next(g)\n  a = agen()\n  await anext(a)\n"
          + "  guard = Guard()\n  weakref.finalize(guard, ran, 'finalize')\n"
          + "  ref = weakref.ref(guard, lambda r: ran('weakref'))\n"
          + "  try:\n    with stack, guard, Guard():\n      try:\n"
          + "BOMB\n"
          + "      except: ran('inner except')\n"
          + "      finally: ran('inner finally')\n"
          + "  except BaseException: ran('except')\n"
          + "  else: ran('else')\n"
          + "  finally: ran('finally')\n"
          + "await bomb()\n";

  private static String harnessed(String code) {
    return HARNESS.replace("BOMB", code.indent(8).stripTrailing());
  }

  private final List<String> ran = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Aio aio(Limits limits) {
    Aio aio =
        Aio.builder()
            .limits(limits)
            .permissions(Permissions.all())
            .stdout(OutputStream.nullOutputStream())
            .stderr(err)
            .grace(Duration.ofMillis(10))
            .build();
    aio.set("ran", (Consumer<String>) ran::add);
    return aio;
  }

  private static void check(Bomb bomb, LimitExceededException e) {
    assertEquals(bomb.name, e.limit());
    assertEquals(bomb.allowed, e.allowed());
    assertTrue(bomb.name.equals("deadline") ? e.used() == e.allowed() : e.used() > e.allowed());
    if (bomb.placed) {
      assertTrue(e.line() > 0, e.getMessage());
    }
    assertTrue(e.getMessage().contains(bomb.name + ": " + e.used() + " of " + e.allowed()));
  }

  private void checkAfter(Aio aio, Bomb bomb) throws InterruptedException {
    assertEquals(0, aio.usage().sockets());
    // By calls without limits: collections may take longer than a deadline.
    aio.evalAsync(
            Script.compile("import gc\ngc.collect()\nawait sleep(0.01)\ngc.collect()", "gc"), NONE)
        .join();
    Thread.sleep(20);
    assertEquals(List.of(), ran, bomb.code);
    assertEquals(
        4, aio.evalAsync(Script.compile("2 + 2", "after"), NONE).join().asInt(), "others go on");
  }

  @TestFactory
  Stream<DynamicTest> ofACall() {
    return BOMBS.stream()
        .map(
            bomb ->
                DynamicTest.dynamicTest(
                    bomb.name + ": " + bomb.code,
                    () -> {
                      ran.clear();
                      try (Aio aio = aio(NONE)) {
                        aio.eval(
                            "def fine(): return 7\nasync def slow():\n  await sleep(0.3)\n  return 8");
                        CompletableFuture<Value> beside = aio.callAsync("slow");
                        Script script = Script.compile(harnessed(bomb.code), "bomb.aio");
                        CompletionException e =
                            assertThrows(
                                CompletionException.class,
                                () -> aio.evalAsync(script, bomb.limits).join());
                        check(bomb, assertInstanceOf(LimitExceededException.class, e.getCause()));
                        assertEquals(8, beside.join().asInt(), "a call beside it goes on");
                        assertEquals(7, aio.callAsync(bomb.limits, "fine").join().asInt());
                        checkAfter(aio, bomb);
                      }
                      if (!bomb.code.contains("stderr")) {
                        assertEquals("", err.toString());
                      }
                      err.reset();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> ofAnInterpreter() {
    return BOMBS.stream()
        .map(
            bomb ->
                DynamicTest.dynamicTest(
                    bomb.name + ": " + bomb.code,
                    () -> {
                      ran.clear();
                      String code = harnessed(bomb.code);
                      Limits limits =
                          bomb.name.equals("sourceSize") ? NONE.sourceSize(5000) : bomb.limits;
                      try (Aio aio = aio(limits)) {
                        check(
                            bomb, assertThrows(LimitExceededException.class, () -> aio.eval(code)));
                        checkAfter(aio, bomb);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> endingTheInterpreter() {
    return BOMBS.stream()
        .map(
            bomb ->
                DynamicTest.dynamicTest(
                    bomb.name + ": " + bomb.code,
                    () -> {
                      ran.clear();
                      Aio aio = aio(NONE);
                      CompletableFuture<Value> beside = aio.evalAsync("await sleep(1000)");
                      Script script = Script.compile(harnessed(bomb.code), "bomb.aio");
                      CompletionException e =
                          assertThrows(
                              CompletionException.class,
                              () -> aio.evalAsync(script, bomb.limits.endingInterpreter()).join());
                      check(bomb, assertInstanceOf(LimitExceededException.class, e.getCause()));
                      CompletionException ended =
                          assertThrows(CompletionException.class, beside::join);
                      assertInstanceOf(IllegalStateException.class, ended.getCause());
                      aio.close();
                      assertTrue(aio.isClosed());
                      assertThrows(IllegalStateException.class, () -> aio.eval("1"));
                      assertEquals(List.of(), ran);
                    }));
  }

  @Test
  void aBreachInAThreadEndsTheCallThatStartedIt() {
    String waits =
        "import threading\ndef spin():\n  try:\n    while True: pass\n  finally: ran('thread')\n"
            + "t = threading.Thread(target=spin, daemon=True)\nt.start()\n";
    for (String rest : List.of("t.join()", "await sleep(1000)", "while True: pass")) {
      try (Aio aio = aio(NONE)) {
        CompletionException e =
            assertThrows(
                CompletionException.class,
                () ->
                    aio.evalAsync(Script.compile(waits + rest, "t"), NONE.steps(200_000).threads(1))
                        .join(),
                rest);
        assertEquals(
            "steps", assertInstanceOf(LimitExceededException.class, e.getCause()).limit(), rest);
        assertEquals(4, aio.eval("2 + 2").asInt());
        assertEquals(List.of(), ran);
      }
      assertEquals("", err.toString());
    }
  }

  @Test
  void finalizersOfOneCallAreNotAnothersExpense() {
    try (Aio aio = aio(NONE)) {
      aio.eval("def fine(n):\n  import gc\n  gc.collect()\n  return n");
      Script leaves =
          Script.compile(
              "import weakref\nclass C: pass\ndef spin(r):\n  while True: pass\n"
                  + "def leave():\n  c = C()\n  return weakref.ref(c, spin)\nr = leave()\n",
              "leaves");
      aio.evalAsync(leaves, NONE.steps(50_000)).join();
      assertEquals(3, aio.callAsync(NONE.steps(1000), "fine", 3).join().asInt());
      assertEquals(4, aio.eval("fine(4)").asInt());
    }
  }

  @Test
  void aBreachIsNoExceptionOfTheScript() {
    try (Aio aio = aio(NONE.steps(50_000))) {
      for (String code :
          List.of(
              "while True:\n  try:\n    while True: pass\n  except BaseException: pass",
              "import contextlib\nwhile True:\n  with contextlib.suppress(BaseException):\n    while True: pass",
              "def f():\n  try:\n    while True: pass\n  finally:\n    return 1\nf()",
              "import sys\nsys.excepthook = lambda *a: ran('hook')\nsys.unraisablehook = lambda a: ran('hook')\nwhile True: pass",
              "import asyncio\nasyncio.get_event_loop().set_exception_handler(lambda l, c: ran('handler'))\n"
                  + "async def f():\n  while True: pass\nawait asyncio.gather(f(), return_exceptions=True)",
              "import asyncio\nasync def f():\n  while True: pass\nasync def g():\n  try: await f()\n"
                  + "  except BaseException: ran('awaiting')\nawait asyncio.shield(g())")) {
        assertEquals(
            "steps",
            assertThrows(LimitExceededException.class, () -> aio.eval(code), code).limit());
      }
      aio.eval("await sleep(0.01)");
    }
    assertEquals(List.of(), ran);
  }

  @Test
  void tasksAreReportedEach() {
    try (Aio aio = aio(NONE.steps(1L << 40).cpuTime(Duration.ofHours(1)).memory(500 * MB))) {
      aio.eval(
          "import asyncio\nasync def busy(n):\n  for i in range(n): [i] * 10\n  await sleep(1000)\n"
              + "kept = [asyncio.create_task(busy(n), name=str(n)) for n in (10, 300_000)]\n"
              + "await sleep(0)\nawait sleep(0.01)");
      var usage = aio.usage();
      assertEquals(2, usage.tasks().size(), usage.toString());
      var idle = usage.tasks().get(0);
      var busy = usage.tasks().get(1);
      assertEquals("10", idle.name());
      assertEquals("300000", busy.name());
      assertTrue(idle.steps() >= 10 && idle.steps() < 1000, usage.toString());
      assertTrue(busy.steps() >= 300_000, usage.toString());
      assertTrue(busy.cpuTime().compareTo(idle.cpuTime()) > 0, usage.toString());
      assertTrue(busy.allocatedBytes() >= 300_000L * 40, usage.toString());
      assertTrue(idle.allocatedBytes() < MB, usage.toString());
      assertTrue(usage.steps() >= busy.steps() + idle.steps(), usage.toString());
      assertTrue(usage.allocatedBytes() >= busy.allocatedBytes(), usage.toString());
      assertTrue(usage.cpuTime().compareTo(busy.cpuTime()) >= 0, usage.toString());
      aio.eval("for t in kept: t.cancel()");
    }
    try (Aio aio = aio(NONE)) {
      aio.eval("import asyncio\nt = asyncio.create_task(sleep(1000))\nawait sleep(0)");
      assertEquals(0, aio.usage().tasks().get(0).steps(), "nobody counts");
      aio.eval("t.cancel()");
    }
  }

  @Test
  void aTaskIsNotChargedWithThoseItSteps() {
    try (Aio aio = aio(NONE.steps(1L << 40))) {
      aio.eval(
          "import asyncio\nasync def inner():\n  for i in range(100_000): pass\n  await sleep(1000)\n"
              + "async def outer():\n  loop = asyncio.get_running_loop()\n"
              + "  loop.set_task_factory(asyncio.eager_task_factory)\n"
              + "  global t\n  t = asyncio.create_task(inner(), name='inner')\n  loop.set_task_factory(None)\n"
              + "  await sleep(1000)\n"
              + "o = asyncio.create_task(outer(), name='outer')\nawait sleep(0.01)");
      var usage = aio.usage();
      for (var task : usage.tasks()) {
        boolean inner = task.name().equals("inner");
        assertTrue(inner == task.steps() >= 100_000, usage.toString());
        assertFalse(!inner && task.steps() > 5000, usage.toString());
      }
      assertEquals(2, usage.tasks().size());
      aio.eval("t.cancel()\no.cancel()");
    }
  }

  @Test
  void whatIsNestedTooDeepIsTheLimitsOrCPythonsError() {
    String[] deep = {
      "x = 1" + " + 1".repeat(200_000),
      "lambda: ".repeat(20_000) + "1",
      "not ".repeat(100_000) + "1",
      "1" + "**1".repeat(20_000),
      "a if b else ".repeat(20_000) + "c"
    };
    for (Limits limits : List.of(NONE.sourceNesting(1000), Limits.trusted(), Limits.untrusted())) {
      try (Aio aio = aio(limits.sourceSize(10_000_000))) {
        for (String code : deep) {
          LimitExceededException e =
              assertThrows(LimitExceededException.class, () -> aio.eval(code));
          assertEquals("sourceNesting", e.limit());
          assertTrue(e.used() > e.allowed());
          aio.set("code", code);
          assertEquals(
              "sourceNesting",
              assertThrows(LimitExceededException.class, () -> aio.eval("exec(code)")).limit());
        }
      }
    }
    try (Aio aio = aio(NONE)) {
      aio.set("code", deep[1]);
      assertEquals(
          "MemoryError: Parser stack overflowed - Python source too complex to parse",
          aio.eval("try: exec(code)\nexcept MemoryError as e: s = f'MemoryError: {e}'\ns")
              .asString());
    }
  }

  @Test
  void anEndlessFinalizerKeepsNothingOpen() throws Exception {
    for (Limits limits : List.of(NONE.steps(50_000), NONE)) {
      int port;
      try (Aio aio = aio(limits)) {
        aio.eval(
            "import weakref, socket\nclass C: pass\nc = C()\ndef spin():\n  while True: pass\n"
                + "weakref.finalize(c, spin)\ns = socket.create_server(('127.0.0.1', 0))");
        port = aio.eval("s.getsockname()[1]").asInt();
      }
      assertThrows(
          IOException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    }
  }
}
