package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.Permissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LifeTest {
  private static long usedAfterCollection() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(20);
      Runtime rt = Runtime.getRuntime();
      least = Math.min(least, rt.totalMemory() - rt.freeMemory());
    }
    return least;
  }

  private static void some(int n) {
    for (int i = 0; i < n; i++) {
      try (Aio aio = Aio.builder().stdout(new ByteArrayOutputStream()).build()) {
        assertEquals(7, aio.eval("import asyncio\nasync def f(): return 7\nawait f()").asInt());
      }
    }
  }

  @Test
  void aThousandLeaveTheHeapWhereItWas() throws Exception {
    some(100);
    long before = usedAfterCollection();
    some(1000);
    long grown = usedAfterCollection() - before;
    assertTrue(grown < 1000 * 2048, grown + " bytes are left of 1000 interpreters");
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
        assertTrue(e.scriptMessage().contains("Permissions.allow"), e.scriptMessage());
      }
    }
  }
}
