package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.aiolang.api.Aio;
import org.aiolang.api.LimitExceededException;
import org.aiolang.api.Limits;
import org.aiolang.api.Script;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * The expressions of {@code limits/allocations.txt}, each of which makes a value larger than may be
 * allocated, or keeps many small ones: each is stopped by its limit, and those that make one value
 * before much of it is there. A line is {@code [SETUP ;; ]CODE}, the setup without limits, with
 * {@code \n} for a line's end; below {@code # memory} the whole is what is too much.
 */
@Timeout(240)
class AllocationTest {
  private static final int MB = 1 << 20;

  /** What may be made before one value is refused: its parts, and what it is made from. */
  private static final long MADE = 48L * MB;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final String IMPORTS =
      "import re, json, itertools, copy, pickle, zlib, array, collections, functools, random,"
          + " string, heapq, struct, base64, binascii, bisect, textwrap\n";

  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }

  @TestFactory
  Stream<DynamicTest> eachIsStopped() throws IOException {
    String[] sections;
    try (InputStream in = AllocationTest.class.getResourceAsStream("/limits/allocations.txt")) {
      sections = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("# memory\n");
    }
    assertEquals(2, sections.length);
    return Stream.concat(
        sections[0].lines().map(line -> test(line, true)),
        sections[1].lines().map(line -> test(line, false)));
  }

  private static DynamicTest test(String line, boolean single) {
    return DynamicTest.dynamicTest(line, () -> check(line, single));
  }

  private static void check(String line, boolean single) {
    int cut = line.indexOf(" ;; ");
    Limits limits =
        Limits.none().memory(64L * MB).allocation(2 * MB).deadline(Duration.ofSeconds(100));
    try (Aio aio = Aio.builder().hostDriven().stdout(OutputStream.nullOutputStream()).build()) {
      aio.eval(IMPORTS + (cut < 0 ? "" : lines(line.substring(0, cut))));
      Script code = Script.compile(lines(cut < 0 ? line : line.substring(cut + 4)), "<test>");
      long self = Thread.currentThread().getId();
      long before = THREADS.getThreadAllocatedBytes(self);
      CompletionException e =
          assertThrows(CompletionException.class, () -> aio.evalAsync(code, limits).join());
      long made = THREADS.getThreadAllocatedBytes(self) - before;
      String limit = assertInstanceOf(LimitExceededException.class, e.getCause()).limit();
      if (single) {
        assertEquals("allocation", limit);
        assertTrue(made < MADE, "made before: " + made);
      } else {
        assertTrue(limit.equals("memory") || limit.equals("allocation"), limit);
      }
      assertEquals(4, aio.eval("2 + 2").asInt());
    }
  }
}
