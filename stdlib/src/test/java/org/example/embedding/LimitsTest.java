package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.aiolang.api.Aio;
import org.aiolang.api.LimitExceededException;
import org.aiolang.api.Limits;
import org.aiolang.api.Script;
import org.aiolang.api.Usage;
import org.aiolang.api.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LimitsTest {
  private static LimitExceededException breach(Aio aio, String code) {
    LimitExceededException e =
        assertThrows(LimitExceededException.class, () -> aio.eval(code), code);
    assertEquals(4, aio.eval("2 + 2").asInt(), "others go on");
    return e;
  }

  private static String breached(Limits limits, String code) {
    try (Aio aio = Aio.builder().limits(limits).stdout(new ByteArrayOutputStream()).build()) {
      return breach(aio, code).limit();
    }
  }

  @Test
  void thoseThatAreSetAreShown() {
    assertEquals("Limits[]", Limits.none().toString());
    assertEquals(
        "Limits[steps=5, deadline=PT2S, callDepth=7, endingInterpreter]",
        Limits.none()
            .steps(5)
            .callDepth(7)
            .deadline(Duration.ofSeconds(2))
            .endingInterpreter()
            .toString());
  }

  @Test
  void eachLimitIsNamed() {
    Limits none = Limits.none();
    assertEquals("steps", breached(none.steps(1000), "while True: pass"));
    assertEquals(
        "steps", breached(none.steps(1000), "sum(range(10**9)) and list(map(str, range(10**6)))"));
    assertEquals("cpuTime", breached(none.cpuTime(Duration.ofMillis(50)), "while True: pass"));
    assertEquals("deadline", breached(none.deadline(Duration.ofMillis(50)), "while True: pass"));
    assertEquals("deadline", breached(none.deadline(Duration.ofMillis(50)), "await sleep(100)"));
    assertEquals(
        "deadline", breached(none.deadline(Duration.ofMillis(50)), "import time\ntime.sleep(100)"));
    assertEquals("callDepth", breached(none.callDepth(50), "def f(): f()\nf()"));
    assertEquals(
        "callDepth",
        breached(
            none.callDepth(50), "import sys\nsys.setrecursionlimit(10**6)\ndef f(): f()\nf()"));
    String spawn =
        "import asyncio\nasync def f(): await sleep(100)\nasync def g():\n  while True: asyncio.create_task(f())\nawait g()";
    assertEquals("tasks", breached(none.tasks(100), spawn));
    assertEquals(
        "timers",
        breached(
            none.timers(100),
            "import asyncio\nl = asyncio.get_event_loop()\nwhile True: l.call_later(100, print)"));
    assertEquals("outputBytes", breached(none.outputBytes(10_000), "while True: print('x' * 100)"));
    assertEquals("sourceSize", breached(none.sourceSize(1000), "exec('x = 1;' * 1000)"));
    assertEquals("sourceSize", breached(none.sourceSize(1000), "x = 1;".repeat(1000)));
    assertEquals("integerBits", breached(none.integerBits(10_000), "x = 3\nwhile True: x *= x"));
    assertEquals("integerBits", breached(none.integerBits(10_000), "1 << 100000"));
    assertEquals("integerBits", breached(none.integerBits(10_000), "3 ** 100000"));
    assertEquals("allocation", breached(none.allocation(100_000), "'x' * 10**6"));
    assertEquals("allocation", breached(none.allocation(100_000), "[0] * 10**6"));
    assertEquals("allocation", breached(none.allocation(100_000), "bytes(10**6)"));
    assertEquals(
        "memory", breached(none.memory(20_000_000), "x = []\nwhile True: x.append(object())"));
    assertEquals("memory", breached(none.memory(20_000_000), "x = [[i] for i in range(10**9)]"));
    assertEquals(
        "memory",
        breached(
            none.memory(20_000_000),
            "class N: pass\nx = None\nwhile True:\n  n = N()\n  n.next = x\n  x = n"));
    assertEquals(
        "threads",
        breached(none.threads(0), "import threading\nthreading.Thread(target=print).start()"));
  }

  @Test
  void nestingIsLimitedPerInterpreterAndPerCall() {
    String bomb = "y = 0\nx = 1" + " + y".repeat(300);
    Limits limits = Limits.none().sourceNesting(100);
    assertEquals("sourceNesting", breached(limits, "exec('x = 1' + ' + x' * 300)"));
    assertEquals("sourceNesting", breached(limits, "eval('lambda: ' * 300 + '1')"));
    try (Aio aio = Aio.builder().limits(limits).build()) {
      LimitExceededException e = breach(aio, bomb);
      assertEquals("sourceNesting", e.limit());
      assertEquals(100, e.allowed());
      assertTrue(e.used() > 300, e.getMessage());
      assertEquals(2, e.line());
      assertEquals(
          0, aio.evalAsync(Script.compile(bomb + "\ny", "<b>"), Limits.none()).join().asInt());
    }
    try (Aio aio = Aio.builder().build()) {
      Script script = Script.compile(bomb, "<b>");
      CompletionException e =
          assertThrows(CompletionException.class, () -> aio.evalAsync(script, limits).join());
      assertEquals(
          "sourceNesting", assertInstanceOf(LimitExceededException.class, e.getCause()).limit());
      aio.eval(bomb);
    }
    assertEquals("sourceNesting", breached(Limits.untrusted(), "exec('x = 1' + ' + x' * 2000)"));
  }

  @Test
  void garbageIsNotMemory() {
    try (Aio aio = Aio.builder().limits(Limits.none().memory(16_000_000)).build()) {
      assertEquals(
          200_000,
          aio.eval("n = 0\nfor i in range(200000):\n  n += len([i] * 100) // 100\nn").asInt());
      assertTrue(aio.usage().memoryBytes() > 0);
    }
  }

  @Test
  void abreachRunsNoHandlers() {
    List<String> ran = new ArrayList<>();
    try (Aio aio = Aio.builder().limits(Limits.none().steps(100_000)).build()) {
      aio.set("ran", (Consumer<String>) ran::add);
      breach(
          aio,
          "import asyncio\n"
              + "async def other():\n  try:\n    await sleep(100)\n  except BaseException:\n    ran('task except')\n  finally:\n    ran('task finally')\n"
              + "class C:\n  def __enter__(self): pass\n  def __exit__(self, *e): ran('exit')\n"
              + "t = asyncio.ensure_future(other())\nt.add_done_callback(lambda t: ran('done'))\n"
              + "await sleep(0)\n"
              + "try:\n  with C():\n    try:\n      while True: pass\n    finally:\n      ran('finally')\n"
              + "except BaseException:\n  ran('except')\n");
      aio.eval("await sleep(0.02)");
      assertEquals(List.of(), ran);
      assertTrue(aio.usage().tasks().size() <= 1, "its tasks are gone");
    }
  }

  @Test
  void nothingIsReportedOfACallThatWasEnded() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (Aio aio = Aio.builder().limits(Limits.none().steps(100_000)).stderr(err).build()) {
      breach(
          aio,
          "import asyncio\n"
              + "async def fails(): raise ValueError('x')\n"
              + "async def waits(): await sleep(100)\n"
              + "async def spins():\n  await sleep(0)\n  while True: pass\n"
              + "f = asyncio.get_running_loop().create_future() if 0 else None\n"
              + "t = asyncio.ensure_future(fails())\n"
              + "await sleep(0)\n"
              + "del t\n"
              + "c = waits()\n"
              + "await asyncio.gather(waits(), spins(), waits())");
      System.gc();
      aio.eval("c = None");
      aio.eval("await sleep(0.05)");
    }
    assertEquals("", err.toString());
  }

  @Test
  void tasksThatRespawnEndWithTheirCall() {
    try (Aio aio = Aio.builder().limits(Limits.none().steps(200_000)).build()) {
      breach(
          aio,
          "import asyncio\nasync def hydra():\n  asyncio.create_task(hydra())\n  asyncio.create_task(hydra())\n"
              + "  await sleep(0)\nawait asyncio.gather(hydra(), sleep(100))");
      assertEquals(0, aio.usage().tasks().size());
      aio.eval(
          "import asyncio\ndef again():\n  asyncio.get_running_loop().call_soon(again)\nasync def f(): again()\nawait f()");
      CompletableFuture<Value> other = aio.evalAsync("await sleep(0.2)\n'fine'");
      assertEquals("fine", other.join().asString());
    }
  }

  @Test
  void callsHaveLimitsOfTheirOwn() {
    try (Aio aio = Aio.builder().build()) {
      Script endless = Script.compile("while True: pass", "endless");
      CompletionException e =
          assertThrows(
              CompletionException.class,
              () -> aio.evalAsync(endless, Limits.none().steps(500)).join());
      LimitExceededException limit = assertInstanceOf(LimitExceededException.class, e.getCause());
      assertEquals(500, limit.allowed());
      assertEquals(501, limit.used());
      assertEquals("endless", limit.file());
      assertEquals(1, limit.line());
      aio.eval("def spin(n):\n  for i in range(n): pass\n  return n");
      assertEquals(400, aio.callAsync(Limits.none().steps(500), "spin", 400).join().asInt());
      assertThrows(
          CompletionException.class,
          () -> aio.callAsync(Limits.none().steps(500), "spin", 4000).join());
      Usage usage = aio.usage();
      assertTrue(usage.steps() >= 1400, usage.toString());
    }
  }

  @Test
  void aBreachMayEndTheInterpreter() throws Exception {
    Aio aio = Aio.builder().limits(Limits.none().steps(500).endingInterpreter()).build();
    assertThrows(LimitExceededException.class, () -> aio.eval("while True: pass"));
    assertTrue(aio.isClosed());
    assertThrows(IllegalStateException.class, () -> aio.eval("1"));
    aio.close();
  }

  @Test
  void programsWithinTheirLimitsDoNotNotice() {
    try (Aio aio =
        Aio.builder().limits(Limits.untrusted()).stdout(new ByteArrayOutputStream()).build()) {
      assertEquals(
          "1 [0, 1, 4] 2.5",
          aio.eval(
                  "import asyncio, json, re, dataclasses, collections, datetime, decimal\n"
                      + "async def f(i):\n  await sleep(0.001)\n  return i * i\n"
                      + "r = await asyncio.gather(*map(f, range(3)))\n"
                      + "f\"{json.loads('[1]')[0]} {r} {decimal.Decimal('2.5')}\"")
              .asString());
      assertFalse(aio.usage().steps() == 0);
    }
  }

  /** Each of these would have the machine's collector run, which stops all interpreters. */
  @Test
  void collectionsTakeLittleOfTheTime() {
    String views =
        "b = bytearray(8)\nv = memoryview(b)\nn = 0\nwhile True:\n  n += 1\n"
            + "  try: b.append(1)\n  except BufferError: pass\n  tell(n)";
    for (String loop : List.of("import gc\nwhile True: gc.collect()", views)) {
      long before = collections();
      try (Aio aio = Aio.builder().limits(Limits.none().deadline(Duration.ofMillis(700))).build()) {
        aio.set("tell", (Consumer<Long>) n -> {});
        assertEquals("deadline", breach(aio, loop).limit());
        // An unlimited loop makes hundreds.
        long made = collections() - before;
        assertTrue(made <= 40, loop + ": " + made);
      }
    }
    try (Aio aio = Aio.builder().limits(Limits.untrusted()).build()) {
      assertEquals(
          2010,
          aio.eval(
                  "b = bytearray(10)\nfor i in range(2000):\n  memoryview(b)[0]\n  b.append(0)\n"
                      + "len(b)")
              .asInt());
      assertEquals(
          List.of("ValueError"),
          aio.eval(
                  "import array\nseen = []\nb = array.array('i', [1])\nv = memoryview(b)\n"
                      + "b.append(1)\ntry: v[0]\nexcept ValueError as e: seen.append(type(e).__name__)\nseen")
              .asObject());
    }
  }

  private static long collections() {
    long count = 0;
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      count += Math.max(0, bean.getCollectionCount());
    }
    return count;
  }
}
