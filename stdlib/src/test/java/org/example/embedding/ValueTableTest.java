package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.LimitExceededException;
import org.aiolang.api.Limits;
import org.aiolang.api.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The table of values in docs/embedding.md, row by row, both ways. */
@Timeout(60)
class ValueTableTest {
  private static final Path DOCS = Path.of("../docs/embedding.md");

  private final Aio aio = Aio.builder().build();

  /** A Java value, the type and the repr that a script sees, and what comes back, or its class. */
  private record Sample(Object java, String type, String repr, Object back) {}

  record Point(int x, Optional<Point> next) {}

  @AfterEach
  void close() {
    aio.close();
  }

  private static Map<String, List<Sample>> samples() {
    Map<String, List<Sample>> rows = new LinkedHashMap<>();
    rows.put(
        "`null`, empty `Optional`",
        List.of(
            new Sample(null, "NoneType", "None", null),
            new Sample(Optional.empty(), "NoneType", "None", null),
            new Sample(OptionalInt.empty(), "NoneType", "None", null)));
    rows.put(
        "an `Optional` that has something",
        List.of(
            new Sample(Optional.of("x"), "str", "'x'", "x"),
            new Sample(Optional.of(Optional.of(List.of(1))), "list", "[1]", List.of(1L)),
            new Sample(OptionalInt.of(3), "int", "3", 3L)));
    rows.put(
        "`boolean`",
        List.of(new Sample(true, "bool", "True", true), new Sample(false, "bool", "False", false)));
    BigInteger big = BigInteger.TWO.pow(100);
    rows.put(
        "`byte short int long BigInteger`",
        List.of(
            new Sample((byte) -1, "int", "-1", -1L),
            new Sample((short) 5, "int", "5", 5L),
            new Sample(Integer.MIN_VALUE, "int", "-2147483648", (long) Integer.MIN_VALUE),
            new Sample(Long.MAX_VALUE, "int", "9223372036854775807", Long.MAX_VALUE),
            new Sample(BigInteger.TEN, "int", "10", 10L),
            new Sample(big, "int", big.toString(), big)));
    rows.put(
        "`float double`",
        List.of(
            new Sample(0.1f, "float", "0.1", 0.1),
            new Sample(1e300, "float", "1e+300", 1e300),
            new Sample(Double.NaN, "float", "nan", Double.NaN),
            new Sample(Float.POSITIVE_INFINITY, "float", "inf", Double.POSITIVE_INFINITY),
            new Sample(-0.0, "float", "-0.0", -0.0)));
    rows.put(
        "`BigDecimal`",
        List.of(
            new Sample(
                new BigDecimal("1.20"), "Decimal", "Decimal('1.20')", new BigDecimal("1.20"))));
    rows.put(
        "`String`, `CharSequence`, `char`, `Path`",
        List.of(
            new Sample("", "str", "''", ""),
            new Sample("\ud83d\ude00", "str", "'\ud83d\ude00'", "\ud83d\ude00"),
            new Sample(new StringBuilder("b"), "str", "'b'", "b"),
            new Sample('c', "str", "'c'", "c"),
            new Sample(Path.of("/a/b"), "str", "'/a/b'", "/a/b")));
    rows.put(
        "`byte[]`, `ByteBuffer`",
        List.of(
            new Sample(new byte[] {0, -1}, "bytes", "b'\\x00\\xff'", new byte[] {0, -1}),
            new Sample(
                ByteBuffer.wrap(new byte[] {1, 2, 3}, 1, 2),
                "bytes",
                "b'\\x02\\x03'",
                new byte[] {2, 3})));
    rows.put(
        "`List`, other `Collection`s, arrays",
        List.of(
            new Sample(Arrays.asList(1, null), "list", "[1, None]", Arrays.asList(1L, null)),
            new Sample(new ArrayDeque<>(List.of("a")), "list", "['a']", List.of("a")),
            new Sample(Map.of(1, 2).values(), "list", "[2]", List.of(2L)),
            new Sample(
                new Object[] {1, new int[] {2}}, "list", "[1, [2]]", List.of(1L, List.of(2L))),
            new Sample(new boolean[] {true}, "list", "[True]", List.of(true)),
            new Sample(new char[] {'x', 'y'}, "list", "['x', 'y']", List.of("x", "y")),
            new Sample(new short[] {1}, "list", "[1]", List.of(1L)),
            new Sample(new long[0], "list", "[]", List.of()),
            new Sample(new float[] {0.5f}, "list", "[0.5]", List.of(0.5)),
            new Sample(
                new double[][] {{1}, {}},
                "list",
                "[[1.0], []]",
                List.of(List.of(1.0), List.of()))));
    Map<Object, Object> odd = new HashMap<>();
    odd.put(null, null);
    rows.put(
        "`Map`",
        List.of(
            new Sample(odd, "dict", "{None: None}", odd),
            new Sample(
                new TreeMap<>(Map.of("b", 1, "a", List.of())),
                "dict",
                "{'a': [], 'b': 1}",
                Map.of("a", List.of(), "b", 1L)),
            new Sample(
                Map.of(List.of(1, List.of(2)), "v"),
                "dict",
                "{(1, (2,)): 'v'}",
                Map.of(List.of(1L, List.of(2L)), "v")),
            new Sample(
                Map.of(Set.of(1), "v"), "dict", "{frozenset({1}): 'v'}", Map.of(Set.of(1L), "v"))));
    rows.put(
        "`Set`",
        List.of(
            new Sample(Set.of(), "set", "set()", Set.of()),
            new Sample(
                new HashSet<>(Collections.singleton(null)),
                "set",
                "{None}",
                Collections.singleton(null)),
            new Sample(Set.of(List.of()), "set", "{()}", Set.of(List.of())),
            new Sample(odd.keySet(), "set", "{None}", Collections.singleton(null))));
    UUID id = UUID.fromString("c9b29f2c-6d2f-4f1c-9a52-3f7a52c8a9a1");
    rows.put("`UUID`", List.of(new Sample(id, "UUID", "UUID('" + id + "')", id)));
    LocalDate date = LocalDate.of(2026, 2, 3);
    LocalTime time = LocalTime.of(4, 5, 6, 7000);
    rows.put(
        "`LocalDate LocalTime LocalDateTime Duration`",
        List.of(
            new Sample(date, "date", "datetime.date(2026, 2, 3)", date),
            new Sample(time, "time", "datetime.time(4, 5, 6, 7)", time),
            new Sample(
                date.atTime(time),
                "datetime",
                "datetime.datetime(2026, 2, 3, 4, 5, 6, 7)",
                date.atTime(time)),
            new Sample(
                LocalTime.of(1, 2, 3, 999),
                "time",
                "datetime.time(1, 2, 3)",
                LocalTime.of(1, 2, 3)),
            new Sample(
                Duration.ofSeconds(-1),
                "timedelta",
                "datetime.timedelta(days=-1, seconds=86399)",
                Duration.ofSeconds(-1))));
    OffsetTime aware = OffsetTime.parse("10:20+01:00");
    rows.put(
        "`OffsetTime`",
        List.of(
            new Sample(
                aware,
                "time",
                "datetime.time(10, 20, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))",
                aware)));
    OffsetDateTime utc = OffsetDateTime.parse("2026-02-03T04:05:06Z");
    String shown = "datetime.datetime(2026, 2, 3, 4, 5, 6, tzinfo=datetime.timezone.utc)";
    rows.put(
        "`Instant OffsetDateTime ZonedDateTime`",
        List.of(
            new Sample(Instant.parse("2026-02-03T04:05:06Z"), "datetime", shown, utc),
            new Sample(utc, "datetime", shown, utc),
            new Sample(ZonedDateTime.parse("2026-02-03T04:05:06Z[UTC]"), "datetime", shown, utc)));
    Point point = new Point(1, Optional.of(new Point(2, Optional.empty())));
    rows.put("record", List.of(new Sample(point, "JavaObject", point.toString(), point)));
    rows.put(
        "enum constant",
        List.of(new Sample(DayOfWeek.MONDAY, "JavaObject", "MONDAY", DayOfWeek.MONDAY)));
    Function<Object, Object> f = x -> x;
    Callable<Object> c = () -> 1;
    rows.put(
        "lambda, `java.util.function.*`, `Runnable`, `Callable`",
        List.of(
            new Sample(f, "JavaFunction", "<Java function>", f),
            new Sample(c, "JavaFunction", "<Java function>", c)));
    rows.put(
        "`CompletionStage`",
        List.of(
            new Sample(
                new CompletableFuture<>(), "Future", "<Future pending>", CompletableFuture.class)));
    rows.put(
        "`Iterator`, `Stream`",
        List.of(
            new Sample(List.of(1).iterator(), "JavaIterator", "", Value.class),
            new Sample(Stream.of(1), "JavaIterator", "", Value.class),
            new Sample(IntStream.of(1), "JavaIterator", "", Value.class)));
    Flow.Publisher<Object> publisher = subscriber -> {};
    rows.put("`Flow.Publisher`", List.of(new Sample(publisher, "JavaPublisher", "", publisher)));
    IOException io = new IOException("broken");
    RuntimeException error = new IllegalStateException("state");
    rows.put(
        "`Throwable`",
        List.of(
            new Sample(io, "OSError", "OSError(5, 'broken')", io),
            new Sample(
                error, "JavaError", "JavaError('java.lang.IllegalStateException: state')", error)));
    Object opaque = new Object();
    File file = new File("f");
    AtomicInteger number = new AtomicInteger(1);
    rows.put(
        "anything else",
        List.of(
            new Sample(opaque, "JavaObject", "<JavaObject java.lang.Object>", opaque),
            new Sample(file, "JavaObject", "<JavaObject java.io.File>", file),
            new Sample(
                Period.ofDays(1), "JavaObject", "<JavaObject java.time.Period>", Period.ofDays(1)),
            new Sample(number, "JavaObject", "1", number)));
    return rows;
  }

  @Test
  void theTableHasTheseRows() throws IOException {
    List<String> first = new ArrayList<>();
    boolean here = false;
    for (String line : Files.readAllLines(DOCS)) {
      if (line.startsWith("| Java | script |")) {
        here = true;
      } else if (here && !line.startsWith("|")) {
        break;
      } else if (here && !line.startsWith("|---")) {
        first.add(line.split(" *\\| *")[1]);
      }
    }
    assertEquals(List.copyOf(samples().keySet()), first);
  }

  @Test
  void everyRowHoldsBothWays() {
    samples()
        .forEach(
            (row, all) -> {
              for (Sample s : all) {
                aio.set("v", s.java);
                String what = row + ": " + s.java;
                assertEquals(s.type, aio.eval("type(v).__name__").asString(), what);
                if (!s.repr.isEmpty()) {
                  assertEquals(s.repr, aio.eval("repr(v)").asString(), what);
                }
                back(what, s.back, aio.get("v").asObject());
              }
            });
  }

  private static void back(String what, Object expected, Object got) {
    if (expected instanceof byte[] b) {
      assertArrayEquals(b, (byte[]) got, what);
      return;
    }
    if (expected instanceof Class<?> c) {
      assertTrue(c.isInstance(got), what);
      return;
    }
    assertEquals(expected, got, what);
    if (expected instanceof Throwable) {
      assertSame(expected, got, what);
    }
    Class<?> kind =
        expected instanceof Map
            ? LinkedHashMap.class
            : expected instanceof Set ? java.util.LinkedHashSet.class : null;
    if (kind != null) {
      assertSame(kind, got.getClass(), what);
    }
  }

  @Test
  void mapsAreNoKeys() {
    for (Object java : new Object[] {Set.of(Map.of()), Map.of(List.of(Map.of()), 1)}) {
      AioException e = assertThrows(AioException.class, () -> aio.set("v", java));
      assertEquals("TypeError", e.typeName());
      aio.set("f", (Callable<Object>) () -> java);
      assertEquals(
          "unhashable type: 'dict'",
          aio.eval("try:\n  f()\nexcept TypeError as e:\n  r = str(e)\nr").asString());
    }
  }

  @Test
  void hugeCollectionsAreLimitedBeforeTheyAreCopied() {
    List<Integer> huge = Collections.nCopies(Integer.MAX_VALUE, 1);
    AtomicInteger asked = new AtomicInteger();
    List<Integer> large =
        new AbstractList<>() {
          @Override
          public Integer get(int i) {
            asked.incrementAndGet();
            return i;
          }

          @Override
          public int size() {
            return 1_000_000_000;
          }
        };
    try (Aio small = Aio.builder().limits(Limits.untrusted()).build()) {
      small.set("f", (Callable<Object>) () -> huge);
      small.set("g", (Callable<Object>) () -> large);
      for (String code : new String[] {"f()", "g()"}) {
        LimitExceededException e =
            assertThrows(LimitExceededException.class, () -> small.eval(code));
        assertEquals("allocation", e.limit());
      }
      assertEquals(0, asked.get());
      small.set("items", large.iterator());
      assertEquals(3, small.eval("next(items) + next(items) + next(items)").asInt());
      assertEquals(3, asked.get());
      small.set("stream", large.stream());
      assertEquals(List.of(0L, 1L), small.eval("[next(stream), next(stream)]").asObject());
    }
  }

  @Test
  void streamsAreClosed() throws Exception {
    AtomicInteger closed = new AtomicInteger();
    aio.set("open", (Callable<Object>) () -> Stream.of(1, 2, 3).onClose(closed::incrementAndGet));
    aio.eval("list(open())");
    assertEquals(1, closed.get(), "at the end");
    aio.eval("with open() as items:\n  next(items)");
    assertEquals(2, closed.get(), "by with");
    aio.eval("s = open()\nnext(s)\ns.close()\ns.close()");
    assertEquals(3, closed.get(), "by close()");
    aio.set(
        "broken",
        (Callable<Object>)
            () ->
                Stream.of(1)
                    .peek(
                        x -> {
                          throw new IllegalStateException();
                        })
                    .onClose(closed::incrementAndGet));
    assertThrows(IllegalStateException.class, () -> aio.eval("list(broken())"));
    assertEquals(4, closed.get(), "where it throws");
    aio.eval("for x in open(): break\ndel x");
    for (int i = 0; i < 100 && closed.get() < 5; i++) {
      System.gc();
      aio.eval("await sleep(0.02)");
    }
    assertEquals(5, closed.get(), "where nobody can reach it");
    aio.eval("kept = open()\nnext(kept)");
    aio.close();
    assertEquals(6, closed.get(), "at the interpreter's end");
  }

  @Test
  @SuppressWarnings("unchecked")
  void generatorsAreStreamsThatClose() {
    aio.eval(
        "ended = []\n"
            + "def gen():\n"
            + "  try:\n"
            + "    yield from range(10)\n"
            + "  finally:\n"
            + "    ended.append(1)");
    try (Stream<Object> items = aio.eval("gen()").as(Stream.class)) {
      assertEquals(List.of(0L, 1L), items.limit(2).toList());
    }
    assertEquals(List.of(1L), aio.get("ended").asObject());
    assertTrue(aio.eval("gen()").as(java.util.Iterator.class).hasNext());
  }

  @Test
  void recordsOfRecordsAreMade() {
    Point p = aio.eval("{'x': 1, 'next': {'x': 2, 'next': None}}").as(Point.class);
    assertEquals(new Point(1, Optional.of(new Point(2, Optional.empty()))), p);
    aio.set("p", p);
    assertEquals(2, aio.eval("p.next.x").asInt());
    assertArrayEquals(new int[][] {{1}, {2, 3}}, aio.eval("[[1], (2, 3)]").as(int[][].class));
    LocalDateTime t = LocalDateTime.of(2026, 1, 2, 3, 4);
    assertEquals(t, aio.eval("import datetime\ndatetime.datetime(2026, 1, 2, 3, 4)").asObject());
  }
}
