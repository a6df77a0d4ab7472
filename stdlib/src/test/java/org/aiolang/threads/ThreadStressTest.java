package org.aiolang.threads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.aiolang.api.ProgramRun;
import org.aiolang.cases.TestWorld;
import org.aiolang.syntax.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Many threads that append, lock, raise, queue and talk through sockets, changing as often as they
 * can. {@code -Dthreads.seeds=N} runs more than the three seeds of a normal run.
 */
@Isolated("counts threads and descriptors of the whole JVM")
class ThreadStressTest {
  private static final String PROGRAM =
      """
      import queue, random, socket, sys, threading
      from concurrent.futures import ThreadPoolExecutor
      sys.setswitchinterval(1e-5)
      SEED, THREADS, STEPS = %d, 12, 250
      lock, rlock, cond = threading.Lock(), threading.RLock(), threading.Condition()
      items, counts, q, caught = [], {}, queue.Queue(5), []
      total = 0

      def raises(rnd):
          try:
              try:
                  [][rnd.randrange(9)]
              finally:
                  {}[1]
          except KeyError as e:
              assert type(e.__context__) is IndexError and sys.exception() is e
              return 1

      def deep(n):
          return 0 if n == 0 else 1 + deep(n - 1)

      def work(number):
          global total
          rnd = random.Random(SEED * 1000 + number)
          mine = 0
          for _ in range(STEPS):
              kind = rnd.randrange(6)
              if kind == 0:
                  items.append((number, mine))
                  mine += 1
              elif kind == 1:
                  with lock:
                      total = total + 1
              elif kind == 2:
                  with rlock, rlock:
                      counts[number] = counts.get(number, 0) + 1
              elif kind == 3:
                  caught.append(raises(rnd))
              elif kind == 4:
                  q.put(number)
              else:
                  assert deep(rnd.randrange(200)) >= 0
          return mine

      def consume():
          n = 0
          while q.get() is not None:
              n += 1
          return n

      def echo(server):
          with server.accept()[0] as c:
              while data := c.recv(100):
                  c.sendall(data)

      with ThreadPoolExecutor(THREADS + 3) as pool:
          consumer = pool.submit(consume)
          server = socket.create_server(("127.0.0.1", 0))
          echoing = pool.submit(echo, server)
          mine = [pool.submit(work, n) for n in range(THREADS)]
          with socket.create_connection(server.getsockname()) as c:
              for n in range(50):
                  c.sendall(b"%%d" %% n)
                  assert c.recv(10) == b"%%d" %% n
          appended = sum(f.result() for f in mine)
          q.put(None)
          kinds = appended + total + sum(counts.values()) + len(caught) + consumer.result()
          echoing.result()
          server.close()
      expected = deeps = 0
      for number in range(THREADS):
          rnd = random.Random(SEED * 1000 + number)
          for _ in range(STEPS):
              kind = rnd.randrange(6)
              if kind == 3:
                  rnd.randrange(9)
              elif kind == 5:
                  deeps += 1
                  rnd.randrange(200)
              expected += 1
      assert len(items) == appended and [len([i for n, i in items if n == k]) for k in range(THREADS)]
      print(kinds + deeps == expected, threading.active_count())
      for _ in range(5):
          threading.Thread(target=threading.Event().wait, daemon=True).start()
      """;

  @Test
  @Timeout(300)
  void threadsKeepTheirPromisesAndLeaveNothing(@TempDir Path folder) throws Exception {
    run(folder, 0); // opens what a JVM keeps
    awaitThreads();
    int descriptors = descriptors();
    for (int seed = 1; seed <= Integer.getInteger("threads.seeds", 3); seed++) {
      run(folder, seed);
    }
    awaitThreads();
    assertTrue(descriptors() <= descriptors, "descriptors");
  }

  /** Daemon threads end soon after their program. */
  private static void awaitThreads() throws InterruptedException {
    for (int i = 0; i < 1000 && scriptThreads() > 0; i++) {
      Thread.sleep(10);
    }
    assertEquals(0, scriptThreads(), "threads of scripts");
  }

  private static void run(Path folder, int seed) {
    TestWorld world = new TestWorld(folder);
    Source source = new Source("stress.aio", String.format(PROGRAM, seed));
    int exit = new ProgramRun(world, source, null, List.of("stress.aio")).run();
    assertEquals("", world.err().toString(UTF_8));
    assertEquals("True 1\n", world.out().toString(UTF_8));
    assertEquals(0, exit);
  }

  private static int scriptThreads() {
    int n = 0;
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      n += thread.getName().startsWith("script-") ? 1 : 0;
    }
    return n;
  }

  private static int descriptors() {
    String[] open = new File("/proc/self/fd").list();
    return open == null ? 0 : open.length;
  }
}
