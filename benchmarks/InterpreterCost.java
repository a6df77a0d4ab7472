import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiolang.api.Aio;
import org.aiolang.api.Builder;
import org.aiolang.api.Limits;
import org.aiolang.api.Script;

/**
 * What one more interpreter costs in a JVM that has made some: the time from {@code build()} to the
 * result of a first script, and what it keeps on the heap. Both are taken with the interpreters
 * alive; the promise is 2 ms and 300 KB.
 */
final class InterpreterCost {
  private static final int WARM_UP = 2000;
  private static final int TIMED = 1000;
  private static final double MAX_MILLIS = 2;
  private static final double MAX_KILOBYTES = 300;

  private record Kind(String name, Script script, boolean isPromised) {}

  public static void main(String[] args) throws Exception {
    List<Kind> kinds =
        List.of(
            new Kind("made, and one expression", Script.compile("6 * 7", "one.aio"), true),
            new Kind(
                "a coroutine awaited",
                Script.compile(
                    "async def f(n):\n  await sleep(0)\n  return n * 7\nawait f(6)", "await.aio"),
                true),
            new Kind(
                "asyncio imported, a task",
                Script.compile(
                    "import asyncio\nasync def f(n):\n  await sleep(0)\n  return n * 7\n"
                        + "await asyncio.create_task(f(6))",
                    "task.aio"),
                true),
            new Kind(
                "four modules of the library",
                Script.compile("import dataclasses, datetime, json, re\n42", "modules.aio"),
                false));
    boolean held = true;
    System.out.printf(
        "%-26s %11s %11s %11s %11s%n", "", "median", "p90", "closing", "heap");
    for (Kind kind : kinds) {
      for (int i = 0; i < WARM_UP; i++) {
        try (Aio aio = made()) {
          run(aio, kind);
        }
      }
      held &= measure(kind);
    }
    System.exit(held ? 0 : 1);
  }

  private static Aio made() {
    Builder b = Aio.builder().stdout(OutputStream.nullOutputStream());
    return b.limits(Limits.untrusted()).build();
  }

  private static void run(Aio aio, Kind kind) {
    if (aio.eval(kind.script).asInt() != 42) {
      throw new AssertionError(kind.name);
    }
  }

  private static boolean measure(Kind kind) throws Exception {
    List<Aio> alive = new ArrayList<>();
    long[] making = new long[TIMED];
    long[] closing = new long[TIMED];
    long before = heap();
    for (int i = 0; i < TIMED; i++) {
      long t = System.nanoTime();
      Aio aio = made();
      run(aio, kind);
      making[i] = System.nanoTime() - t;
      alive.add(aio);
    }
    double kilobytes = (heap() - before) / 1e3 / TIMED;
    for (int i = 0; i < TIMED; i++) {
      long t = System.nanoTime();
      alive.get(i).close();
      closing[i] = System.nanoTime() - t;
    }
    Arrays.sort(making);
    Arrays.sort(closing);
    double millis = making[TIMED / 2] / 1e6;
    System.out.printf(
        "%-26s %8.3f ms %8.3f ms %8.3f ms %8.1f KB%n",
        kind.name, millis, making[TIMED * 9 / 10] / 1e6, closing[TIMED / 2] / 1e6, kilobytes);
    return !kind.isPromised || millis < MAX_MILLIS && kilobytes < MAX_KILOBYTES;
  }

  /** Bytes in use after a collection. */
  private static long heap() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
