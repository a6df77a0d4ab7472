package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.AioExport;
import org.aiolang.api.HostAccess;
import org.aiolang.api.ModuleResolver;
import org.aiolang.api.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ValuesTest {
  private final Aio aio = Aio.builder().build();

  enum Colour {
    RED,
    GREEN
  }

  record Point(int x, int y) {}

  record Line(String name, List<Point> points, Optional<Colour> colour) {}

  interface Greeter {
    String greet(String name);

    CompletionStage<Integer> countLetters(String name);

    default String bye(String name) {
      return "bye " + name;
    }
  }

  @AfterEach
  void close() {
    aio.close();
  }

  /** What the script shows of a Java value, and what comes back of it. */
  private void there(Object java, String repr, Object back) {
    aio.set("v", java);
    assertEquals(repr, aio.eval("repr(v)").asString());
    assertEquals(back, aio.eval("v").asObject());
  }

  @Test
  void everyKindHasItsCounterpart() {
    there(null, "None", null);
    there(true, "True", true);
    there((byte) 3, "3", 3L);
    there(3, "3", 3L);
    there(1.5f, "1.5", 1.5);
    there(0.1f, "0.1", 0.1);
    there('x', "'x'", "x");
    there("text", "'text'", "text");
    there(BigInteger.ONE, "1", 1L);
    there(BigInteger.TWO.pow(70), "1180591620717411303424", BigInteger.TWO.pow(70));
    there(new BigDecimal("1.20"), "Decimal('1.20')", new BigDecimal("1.20"));
    there(List.of(1, "a"), "[1, 'a']", List.of(1L, "a"));
    there(new int[] {1, 2}, "[1, 2]", List.of(1L, 2L));
    there(Map.of("k", List.of(2)), "{'k': [2]}", Map.of("k", List.of(2L)));
    there(Set.of(7), "{7}", Set.of(7L));
    there(Optional.of(5), "5", 5L);
    there(Optional.empty(), "None", null);
    UUID id = UUID.fromString("c9b29f2c-6d2f-4f1c-9a52-3f7a52c8a9a1");
    there(id, "UUID('c9b29f2c-6d2f-4f1c-9a52-3f7a52c8a9a1')", id);
    there(LocalDate.of(2026, 2, 3), "datetime.date(2026, 2, 3)", LocalDate.of(2026, 2, 3));
    there(LocalTime.of(4, 5, 6), "datetime.time(4, 5, 6)", LocalTime.of(4, 5, 6));
    LocalDateTime moment = LocalDateTime.of(2026, 2, 3, 4, 5, 6, 7000);
    there(moment, "datetime.datetime(2026, 2, 3, 4, 5, 6, 7)", moment);
    there(
        Duration.ofMillis(1500),
        "datetime.timedelta(seconds=1, microseconds=500000)",
        Duration.ofMillis(1500));
    there(
        Duration.ofMillis(-1500),
        "datetime.timedelta(days=-1, seconds=86398, microseconds=500000)",
        Duration.ofMillis(-1500));
    there(
        Instant.parse("2026-02-03T04:05:06Z"),
        "datetime.datetime(2026, 2, 3, 4, 5, 6, tzinfo=datetime.timezone.utc)",
        OffsetDateTime.of(2026, 2, 3, 4, 5, 6, 0, ZoneOffset.UTC));
    there(Colour.RED, "RED", Colour.RED);
    there(new Point(1, 2), "Point[x=1, y=2]", new Point(1, 2));
    aio.set("b", new byte[] {1, 2});
    assertEquals("b'\\x01\\x02'", aio.eval("repr(b)").asString());
    assertArrayEquals(new byte[] {1, 2}, aio.eval("bytearray(b)").asBytes());
    Object opaque = new Object();
    aio.set("o", opaque);
    assertSame(opaque, aio.eval("o").asObject());
    assertEquals(
        "AttributeError",
        assertThrows(AioException.class, () -> aio.eval("o.getClass()")).typeName());
  }

  @Test
  void recordsAndEnumsAreReadable() {
    aio.set("line", new Line("l", List.of(new Point(1, 2)), Optional.of(Colour.GREEN)));
    assertEquals(
        "l 2 GREEN True",
        aio.eval(
                "f'{line.name} {line.points[0].y} {line.colour.name} {line.points[0] == line.points[0]}'")
            .asString());
  }

  @Test
  void valuesBecomeWhatIsAskedFor() {
    assertEquals(new Point(3, 4), aio.eval("{'x': 3, 'y': 4}").as(Point.class));
    Line line =
        aio.eval(
                "import types\n"
                    + "types.SimpleNamespace(name='n', points=[{'x': 1, 'y': 2}], colour='RED')")
            .as(Line.class);
    assertEquals(new Line("n", List.of(new Point(1, 2)), Optional.of(Colour.RED)), line);
    assertEquals(
        Optional.empty(),
        aio.eval("{'name': 'n', 'points': [], 'colour': None}").as(Line.class).colour());
    assertArrayEquals(new int[] {1, 2}, aio.eval("(1, 2)").as(int[].class));
    assertEquals(
        Instant.EPOCH,
        aio.eval("from datetime import *\ndatetime(1970, 1, 1, tzinfo=timezone.utc)")
            .as(Instant.class));
    assertEquals(2.0, aio.eval("2").asDouble());
    assertEquals(
        "OverflowError",
        assertThrows(AioException.class, () -> aio.eval("2**31").asInt()).typeName());
    assertEquals(
        "TypeError", assertThrows(AioException.class, () -> aio.eval("'2'").asInt()).typeName());
    assertEquals(Map.of("a", Arrays.asList(1L, null)), aio.eval("{'a': [1, None]}").asMap());
    assertNull(aio.eval("None").as(String.class));
  }

  @Test
  void scriptsAreJavaInterfaces() throws Exception {
    String code =
        "def greet(name): return 'hello ' + name\n"
            + "async def count_letters(name):\n  await sleep(0.001)\n  return len(name)\n";
    aio.eval(
        code
            + "class G:\n  greet = staticmethod(greet)\n  count_letters = staticmethod(count_letters)\n");
    Greeter g = aio.eval("G()").as(Greeter.class);
    assertEquals("hello ada", g.greet("ada"));
    assertEquals(3, g.countLetters("ada").toCompletableFuture().get(10, TimeUnit.SECONDS));
    assertEquals("bye ada", g.bye("ada"));
    aio.set("g", g);
    assertTrue(aio.eval("isinstance(g, G)").asBoolean());
    try (Aio other = Aio.builder().modules(ModuleResolver.map(Map.of("greeter", code))).build()) {
      Greeter m = other.importModule("greeter").as(Greeter.class);
      assertEquals("hello bob", m.greet("bob"));
      assertThrows(AioException.class, () -> other.eval("{}").as(Greeter.class).greet("x"));
    }
  }

  @Test
  void functionsAreFunctionalInterfaces() {
    IntBinaryOperator plus = aio.eval("lambda a, b: a + b").as(IntBinaryOperator.class);
    assertEquals(5, plus.applyAsInt(2, 3));
    aio.set("apply", (Function<Function<Object, Object>, Object>) f -> f.apply(20));
    aio.hashCode();
    aio.set("typed", new Typed());
  }

  /** Members of several kinds, of which scripts see those that are exported. */
  public static class Typed {
    public int hits;

    @AioExport
    public String of(int n) {
      return "int";
    }

    @AioExport
    public String of(double n) {
      return "double";
    }

    @AioExport
    public String of(String s) {
      return "String";
    }

    @AioExport
    public String of(List<Integer> items) {
      return "List" + (items.get(0) + 1);
    }

    @AioExport
    public String join(String separator, String... parts) {
      return String.join(separator, parts);
    }

    @AioExport
    public int apply(IntBinaryOperator f) {
      return f.applyAsInt(6, 7);
    }

    @AioExport
    public String getFullName() {
      return "full";
    }

    public String secret() {
      return "secret";
    }
  }

  /** All of it is exported. */
  @AioExport
  public static class Account {
    private long balance;

    public long getBalance() {
      return balance;
    }

    public void setBalance(long balance) {
      this.balance = balance;
    }

    public Class<?> type() {
      return Account.class;
    }
  }

  @Test
  void exportedMembersAreThereAndNoOthers() {
    aio.set("t", new Typed());
    assertEquals(
        List.of("int", "double", "String", "List2", "a-b", "", 42L, "full", "full"),
        aio.eval(
                "[t.of(1), t.of(1.0), t.of(''), t.of([1]), t.join('-', 'a', 'b'), t.join('-'),"
                    + " t.apply(lambda a, b: a * b), t.fullName, t.full_name]")
            .asObject());
    for (String code :
        List.of("t.secret()", "t.hits", "t.getClass()", "t.class_", "t.hashCode()", "t.wait()")) {
      assertEquals(
          "AttributeError",
          assertThrows(AioException.class, () -> aio.eval(code), code).typeName());
    }
    assertEquals(
        "TypeError", assertThrows(AioException.class, () -> aio.eval("t.of(None, 1)")).typeName());
    aio.set("a", new Account());
    assertEquals(5, aio.eval("a.balance = 5\na.balance").asInt());
    assertThrows(AioException.class, () -> aio.eval("a.type()"));
  }

  @Test
  void packagesAreGrantedByName() {
    try (Aio open = Aio.builder().hostAccess(HostAccess.packages("java.util")).build()) {
      open.set("sb", new StringBuilder("x"));
      open.set("rnd", new java.util.StringJoiner(","));
      assertEquals("a,b", open.eval("rnd.add('a').add('b').toString()").asString());
      HashMap<String, Integer> map = new HashMap<>(Map.of("k", 1));
      open.set("m", map);
      assertEquals(1, open.eval("m['k']").asInt(), "maps are copied");
    }
  }

  private void refused(String type, String code, Class<?> c) {
    Value v = aio.eval(code);
    AioException e = assertThrows(AioException.class, () -> v.as(c), code);
    assertEquals(type, e.typeName(), code);
  }

  record Node(Node next) {}

  @Test
  void collectionsWithinThemselvesAreRefused() {
    refused("ValueError", "l = []\nl.append(l)\nl", Object.class);
    refused("ValueError", "l = [1]\nd = {'l': l}\nl.append((d,))\nd", Map.class);
    refused("ValueError", "d = {}\nd['next'] = d\nd", Node.class);
    refused("RecursionError", "l = []\nfor i in range(100000): l = [l]\nl", List.class);
    assertEquals(List.of(List.of(1L), List.of(1L)), aio.eval("l = [1]\n[l, l]").asObject());
    List<Object> java = new ArrayList<>();
    java.add(java);
    AioException e = assertThrows(AioException.class, () -> aio.set("java", java));
    assertEquals("ValueError", e.typeName());
  }

  @Test
  void textThatIsNoSuchValueIsRefused() {
    refused("ValueError", "'no uuid'", UUID.class);
    refused("ValueError", "'a\\0b'", Path.class);
    refused(
        "ValueError",
        "import datetime as d\nd.datetime(2024, 1, 1, tzinfo=d.timezone(d.timedelta(hours=20)))",
        OffsetDateTime.class);
    refused("ValueError", "d.time(1)", OffsetTime.class);
  }

  @Test
  void awareTimesKeepTheirOffset() {
    OffsetTime t = OffsetTime.parse("10:20:30+02:00");
    there(
        t,
        "datetime.time(10, 20, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200)))",
        t);
  }
}
