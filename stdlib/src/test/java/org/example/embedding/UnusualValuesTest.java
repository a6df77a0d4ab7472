package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.AioExport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Values at the edges of the table, in both directions. */
@Timeout(60)
class UnusualValuesTest {
  private final Aio aio = Aio.builder().build();

  @AfterEach
  void close() {
    aio.close();
  }

  /** A part of another. */
  public record Inner(int a, String b) {}

  /** With every kind of component. */
  public record Outer(
      Inner inner,
      List<Inner> more,
      Map<String, Inner> by,
      Optional<Inner> maybe,
      int[] numbers,
      int[][] grid,
      Color color) {}

  /** Its constants have bodies. */
  public enum Color {
    RED {
      @Override
      public String shown() {
        return "red";
      }
    },
    GREEN {
      @Override
      public String shown() {
        return "green";
      }
    };

    public abstract String shown();
  }

  /** Nobody else may implement it. */
  public sealed interface Shape permits Circle {}

  /** One that may. */
  public record Circle(double r) implements Shape {}

  /** With all kinds of methods. */
  public interface Greets {
    String name();

    default String hello() {
      return "hello " + name();
    }

    static String of() {
      return "static";
    }
  }

  /** Overloads and generic methods. */
  @AioExport
  public static class Api {
    public String over(int x) {
      return "int";
    }

    public String over(double x) {
      return "double";
    }

    public String over(int... x) {
      return "ints " + x.length;
    }

    public String rest(String a, Object... rest) {
      return a + rest.length;
    }

    public String rest(String a, String b) {
      return "two";
    }

    public <T> T same(T x) {
      return x;
    }

    public <T extends Comparable<T>> T max(List<T> list) {
      return Collections.max(list);
    }

    public char next(char c) {
      return (char) (c + 1);
    }

    public float single(float x) {
      return x;
    }

    public String shape(Shape s) {
      return String.valueOf(s);
    }

    public int[][] grid(int[][] g) {
      return g;
    }
  }

  private String raised(String code) {
    AioException e = assertThrows(AioException.class, () -> aio.eval(code), code);
    return e.typeName() + ": " + e.scriptMessage();
  }

  @Test
  void recordsHoldAnything() {
    Outer outer =
        new Outer(
            new Inner(1, "b"),
            List.of(new Inner(2, "c")),
            Map.of("k", new Inner(3, "d")),
            Optional.of(new Inner(4, "e")),
            new int[] {1, 2},
            new int[][] {{1}, {2, 3}},
            Color.RED);
    aio.set("o", outer);
    assertEquals(
        List.of(1L, "c", 3L, "e", List.of(1L, 2L), List.of(List.of(1L), List.of(2L, 3L)), "RED"),
        aio.eval(
                "[o.inner.a, o.more[0].b, o.by['k'].a, o.maybe.b, o.numbers, o.grid, o.color.name]")
            .asObject());
    Outer made =
        aio.eval(
                "{'inner': o.inner, 'more': [{'a': 2, 'b': 'c'}], 'by': {'k': {'a': 3, 'b': 'd'}},"
                    + " 'maybe': {'a': 4, 'b': 'e'}, 'numbers': (1, 2), 'grid': [[1], []],"
                    + " 'color': 'GREEN'}")
            .as(Outer.class);
    assertEquals(outer.inner, made.inner);
    assertEquals(outer.more, made.more);
    assertEquals(outer.by, made.by);
    assertEquals(outer.maybe, made.maybe);
    assertEquals(2, made.numbers.length);
    assertEquals(0, made.grid[1].length);
    assertEquals(Color.GREEN, made.color);
    assertTrue(raised("o.color.shown()").contains("Java's Color has"), raised("o.color.shown()"));
  }

  @Test
  void overloadsAndGenericMethods() {
    aio.set("api", new Api());
    assertEquals(
        List.of("int", "double", "ints 0", "ints 2", "double", "a0", "two", "a2", 5L, 3L, "b"),
        aio.eval(
                "[api.over(1), api.over(1.5), api.over(), api.over(1, 2), api.over(2**40),"
                    + " api.rest('a'), api.rest('a', 'b'), api.rest('a', 1, 2), api.same(5),"
                    + " api.max([1, 3, 2]), api.next('a')]")
            .asObject());
    assertEquals("z", aio.eval("api.max(['a', 'z'])").asString());
    for (String code : List.of("api.next('ab')", "api.next('')", "api.grid([1])")) {
      assertTrue(raised(code).startsWith("TypeError"), code);
    }
    assertTrue(raised("api.single(1e300)").startsWith("OverflowError"));
    assertEquals(Double.POSITIVE_INFINITY, aio.eval("api.single(float('inf'))").asDouble());
    assertTrue(raised("api.shape({'r': 1.0})").startsWith("TypeError"));
    aio.set("circle", new Circle(2));
    assertEquals("Circle[r=2.0]", aio.eval("api.shape(circle)").asString());
  }

  @Test
  void interfacesAreOfObjectsOnly() {
    Greets g = aio.eval("class G:\n  def name(self): return 'ada'\nG()").as(Greets.class);
    assertEquals("hello ada", g.hello());
    Greets own = aio.eval("class H(G):\n  def hello(self): return 'hi'\nH()").as(Greets.class);
    assertEquals("hi", own.hello());
    for (String data : List.of("1", "1.5", "'x'", "[1]", "(1,)", "{1}", "b'x'")) {
      for (Class<?> c : List.of(Runnable.class, Map.class, Greets.class, Shape.class)) {
        AioException e = assertThrows(AioException.class, () -> aio.eval(data).as(c), data);
        assertEquals("TypeError", e.typeName());
      }
    }
    assertEquals(1L, (Object) aio.eval("1").as(Comparable.class));
    assertThrows(AioException.class, () -> aio.eval("{'r': 1.0}").as(Shape.class));
    assertThrows(AioException.class, () -> aio.eval("1").as(CharSequence.class));
  }

  @Test
  void keysThatAreNullAndTimesFarAway() {
    Map<Object, Object> map = new HashMap<>();
    map.put(null, 1);
    map.put(1, null);
    aio.set("m", map);
    assertEquals("{None: 1, 1: None}", aio.eval("repr(m)").asString());
    assertEquals(1L, aio.get("m").asMap().get(null));
    aio.set("t", Instant.ofEpochSecond(-1, 999_999_999));
    assertEquals("1969-12-31 23:59:59.999999+00:00", aio.eval("str(t)").asString());
    assertEquals(Instant.ofEpochSecond(-1, 999_999_000), aio.get("t").as(Instant.class));
    for (Instant far : List.of(Instant.MIN, Instant.MAX)) {
      assertEquals(
          "ValueError", assertThrows(AioException.class, () -> aio.set("t", far)).typeName());
    }
    aio.eval("import decimal");
    for (String none : List.of("NaN", "sNaN", "Infinity")) {
      assertEquals(
          "ValueError",
          assertThrows(
                  AioException.class,
                  () -> aio.eval("decimal.Decimal('" + none + "')").as(BigDecimal.class))
              .typeName());
    }
    aio.set("b", BigDecimal.valueOf(1, -400));
    assertEquals("Decimal('1E+400')", aio.eval("repr(b)").asString());
    aio.set("thread", Thread.currentThread());
    assertTrue(raised("thread()").contains("not callable"), raised("thread()"));
  }

  @Test
  void streamsStagesAndPublishersAtTheirEnds() {
    aio.set("s", Stream.of(Optional.of(1), Optional.empty()));
    assertEquals("[1, None]", aio.eval("repr(list(s))").asString());
    boolean[] closed = {false};
    aio.set("s", Stream.of(1, 2).onClose(() -> closed[0] = true));
    aio.eval("for i in s: break");
    assertFalse(closed[0]);
    aio.eval("s.close()");
    assertTrue(closed[0]);
    SQLException checked = new SQLException("checked");
    aio.set("f", CompletableFuture.failedFuture(checked));
    assertEquals(checked, assertThrows(SQLException.class, () -> aio.eval("await f")));
    List<String> cancelled = new ArrayList<>();
    Flow.Publisher<Object> talks =
        subscriber ->
            subscriber.onSubscribe(
                new Flow.Subscription() {
                  @Override
                  public void request(long n) {
                    for (int i = 0; i < 5; i++) {
                      subscriber.onNext(i);
                    }
                    subscriber.onError(new IllegalStateException("late"));
                    subscriber.onComplete();
                  }

                  @Override
                  public void cancel() {
                    cancelled.add("cancelled");
                    subscriber.onNext(99);
                    subscriber.onError(new IllegalStateException("later"));
                  }
                });
    aio.set("p", talks);
    assertEquals(
        "[0, 1, 2]",
        aio.eval("r = []\nasync for i in p:\n  r.append(i)\n  if i == 2: break\nrepr(r)")
            .asString());
    assertEquals(4, aio.eval("2 + 2").asInt());
  }

  @Test
  void builtinsThatAskWhereTheyAre() {
    aio.call("exec", "x = 6 * 7");
    assertEquals(42, aio.get("x").asInt());
    assertEquals(43, aio.call("eval", "x + 1").asInt());
    assertEquals(42L, aio.call("globals").asMap().get("x"));
    assertEquals(42L, aio.call("locals").asMap().get("x"));
  }
}
