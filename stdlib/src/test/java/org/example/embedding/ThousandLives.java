package org.example.embedding;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import org.aiolang.api.Aio;
import org.aiolang.api.Permissions;
import org.aiolang.api.Script;

/**
 * A program that makes and closes interpreters, which leave open what they can, and prints what a
 * thousand have left behind: bytes on the heap, threads, open files and sockets, classes.
 */
final class ThousandLives {
  private static final Script SCRIPT =
      Script.compile(
          """
          import asyncio, json, socket, threading
          async def forever():
              await sleep(1000)
          async def served(reader, writer):
              await reader.read()
          server = await asyncio.start_server(served, '127.0.0.1', 0)
          tasks = [asyncio.create_task(forever()) for _ in range(10)]
          client = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
          udp = socket.socket(type=socket.SOCK_DGRAM)
          thread = threading.Thread(target=threading.Event().wait, daemon=True)
          thread.start()
          await asyncio.to_thread(len, 'x')
          file = open(path)
          generator = (i for i in range(3))
          next(generator)
          json.loads('[1]')
          """,
          "life.aio");

  private record Left(long heap, long threads, long descriptors, long classes) {}

  private ThousandLives() {}

  public static void main(String[] args) throws Exception {
    lives(200);
    Left before = left();
    lives(1000);
    Left after = left();
    System.out.printf(
        "%d %d %d %d%n",
        after.heap - before.heap,
        after.threads - before.threads,
        after.descriptors - before.descriptors,
        after.classes - before.classes);
  }

  private static void lives(int n) {
    for (int i = 0; i < n; i++) {
      try (Aio aio =
          Aio.builder()
              .stdout(OutputStream.nullOutputStream())
              .stderr(OutputStream.nullOutputStream())
              .permissions(Permissions.all())
              .build()) {
        aio.set("path", "/dev/null");
        aio.eval(SCRIPT);
      }
    }
  }

  private static Left left() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(100);
    }
    UnixOperatingSystemMXBean system =
        (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Left(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        system.getOpenFileDescriptorCount(),
        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
  }
}
