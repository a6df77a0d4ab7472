package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.Permissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LifeTest {
  @Test
  void aThousandLeaveNothingOnTheHeap() throws Exception {
    List<WeakReference<Aio>> made = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      try (Aio aio = Aio.builder().stdout(new ByteArrayOutputStream()).build()) {
        assertEquals(7, aio.eval("import asyncio\nasync def f(): return 7\nawait f()").asInt());
        made.add(new WeakReference<>(aio));
      }
    }
    for (int i = 0; i < 100 && made.stream().anyMatch(w -> w.get() != null); i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertEquals(0, made.stream().filter(w -> w.get() != null).count());
  }

  /** In a JVM of its own, where nobody else makes anything meanwhile. */
  @Test
  void aThousandLeaveAllAsItWas() throws Exception {
    Process p =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                ThousandLives.class.getName())
            .redirectErrorStream(true)
            .start();
    String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, p.waitFor(), out);
    long[] left = Stream.of(out.split(" ")).mapToLong(Long::parseLong).toArray();
    assertTrue(left[0] < 500_000, "bytes on the heap: " + out);
    assertTrue(left[1] <= 1, "threads: " + out); // the JVM may have begun one of its own
    assertTrue(left[2] <= 1, "descriptors: " + out);
    assertTrue(left[3] < 100, "classes: " + out);
  }

  @Test
  void onlyWhatIsGrantedIsReached(@TempDir Path dir) throws Exception {
    Path open = Files.createDirectory(dir.resolve("open"));
    Files.writeString(open.resolve("a.txt"), "text");
    Path secret = Files.writeString(dir.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(open.resolve("link"), secret);
    Permissions p =
        Permissions.none().allowRead(open).allowWrite(open).denyWrite(open.resolve("a.txt"));
    try (Aio aio = Aio.builder().permissions(p).build()) {
      aio.set("d", open.toString());
      assertEquals("text", aio.eval("open(d + '/a.txt').read()").asString());
      aio.eval("open(d + '/b.txt', 'w').write('x')");
      for (String code :
          new String[] {
            "open(d + '/../secret.txt')",
            "open(d + '/link')",
            "open(d + '/a.txt', 'a')",
            "open(d + '/link', 'w')",
            "__import__('os').rename(d + '/a.txt', d + '/c.txt')",
            "__import__('os').link(d + '/../secret.txt', d + '/hard')"
          }) {
        AioException e = assertThrows(AioException.class, () -> aio.eval(code), code);
        assertEquals("PermissionError", e.typeName(), code);
        assertTrue(e.scriptMessage().contains("Permissions."), e.scriptMessage());
      }
    }
  }

  /** A web application is unloaded with its interpreters: no thread may hold its class loader. */
  @Test
  void closingLeavesNoClassLoader() throws Exception {
    WeakReference<ClassLoader> loader = new WeakReference<>(runElsewhere());
    for (int i = 0; i < 100 && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertNull(loader.get());
  }

  private static ClassLoader runElsewhere() throws Exception {
    List<URL> path = new ArrayList<>();
    for (String p : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(Path.of(p).toUri().toURL());
    }
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      Class<?> c = Class.forName("org.aiolang.api.Aio", true, loader);
      Object builder = c.getMethod("builder").invoke(null);
      Object aio = builder.getClass().getMethod("build").invoke(builder);
      c.getMethod("eval", String.class).invoke(aio, "import asyncio\nawait asyncio.sleep(0.01)");
      c.getMethod("close").invoke(aio);
      return loader;
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
