package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.AioExport;
import org.aiolang.api.HostAccess;
import org.aiolang.api.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Members of Java objects in scripts: which are there, and which overload is called. */
@Timeout(60)
class HostAccessTest {
  private final Aio aio = Aio.builder().build();

  @AfterEach
  void close() {
    aio.close();
  }

  private String error(String code) {
    AioException e = assertThrows(AioException.class, () -> aio.eval(code), code);
    return e.typeName() + ": " + e.scriptMessage();
  }

  /** Overloads: what each gives is its own parameters. */
  @AioExport
  public static class Overloads {
    public String of(int n) {
      return "int";
    }

    public String of(Integer n) {
      return "Integer";
    }

    public String of(long n) {
      return "long";
    }

    public String of(double n) {
      return "double";
    }

    public String of(String s) {
      return "String";
    }

    public String of(CharSequence s) {
      return "CharSequence";
    }

    public String of(List<?> items) {
      return "List";
    }

    public String of(Collection<?> items) {
      return "Collection";
    }

    public String of(Map<?, ?> map) {
      return "Map";
    }

    public String of(byte[] bytes) {
      return "byte[]";
    }

    public String of(boolean b) {
      return "boolean";
    }

    public String kept(List<?> items) {
      return "List";
    }

    public String kept(Object any) {
      return "Object";
    }

    public String tie(Runnable r) {
      return "Runnable";
    }

    public String tie(Callable<?> c) {
      return "Callable";
    }

    public String pair(int a, Object b) {
      return "int, Object";
    }

    public String pair(Object a, int b) {
      return "Object, int";
    }

    public String none(String s) {
      return "String";
    }

    public String none(Integer n) {
      return "Integer";
    }

    public String any(Object o) {
      return "Object";
    }

    public String any(String s) {
      return "String";
    }

    public String many(String... parts) {
      return parts == null ? "null" : "String..." + parts.length;
    }

    public String many(String first) {
      return "String";
    }

    public String many(int n, Object... rest) {
      return "int, Object..." + rest.length;
    }

    public String numbers(int... n) {
      return "int..." + n.length;
    }
  }

  @Test
  void theNearestOverloadIsCalled() {
    aio.set("o", new Overloads());
    for (String[] c :
        new String[][] {
          {"o.of(1)", "int"},
          {"o.of(2**40)", "long"},
          {"o.of(2**70)", "double"},
          {"o.of(1.5)", "double"},
          {"o.of(True)", "boolean"},
          {"o.of('s')", "String"},
          {"o.of([])", "List"},
          {"o.of((1,))", "List"},
          {"o.of({1})", "Collection"},
          {"o.of({})", "Map"},
          {"o.of(b'')", "byte[]"},
          {"o.any(1)", "Object"},
          {"o.any('s')", "String"},
          {"o.any(None)", "String"},
          {"o.kept([1])", "List"},
          {"o.kept({})", "Object"},
          {"o.many()", "String...0"},
          {"o.many('a')", "String"},
          {"o.many('a', 'b')", "String...2"},
          {"o.many(['a', 'b'])", "String...2"},
          {"o.many(1, 'b', None)", "int, Object...2"},
          {"o.numbers()", "int...0"},
          {"o.numbers(1, 2)", "int...2"},
          {"o.numbers([1, 2, 3])", "int...3"},
          {"o.pair(1, 's')", "int, Object"},
          {"o.pair('s', 1)", "Object, int"},
        }) {
      assertEquals(c[1], aio.eval(c[0]).asString(), c[0]);
    }
  }

  @Test
  void tiesAreNamed() {
    aio.set("o", new Overloads());
    assertEquals(
        "TypeError: tie(function) fits several Java methods: tie(Callable), tie(Runnable)",
        error("o.tie(lambda: 1)"));
    assertEquals(
        "TypeError: pair(int, int) fits several Java methods: pair(Object, int), pair(int, Object)",
        error("o.pair(1, 2)"));
    assertEquals(
        "TypeError: none(NoneType) fits several Java methods: none(Integer), none(String)",
        error("o.none(None)"));
    assertEquals(
        "TypeError: many(float) fits no Java method; there is many(String), many(String...),"
            + " many(int, Object...)",
        error("o.many(1.5)"));
    assertEquals("TypeError: many() takes no keyword arguments", error("o.many(n=1)"));
  }

  /** Members of an interface, for whoever implements it. */
  @AioExport
  public interface Shop {
    String getName();

    default String greet() {
      return "welcome to " + getName();
    }
  }

  /** One exported method. */
  public interface Stock {
    @AioExport
    int count(String what);

    int secret();
  }

  /** What it implements is exported by its interfaces; it is not public itself. */
  static class Corner implements Shop, Stock {
    @Override
    public String getName() {
      return "Corner";
    }

    @Override
    public int count(String what) {
      return what.length();
    }

    @Override
    public int secret() {
      return 1;
    }

    public int more() {
      return 2;
    }
  }

  /** Exported, and inherited from. */
  @AioExport
  public static class Base {
    public final int size = 3;

    public String hello() {
      return "base";
    }

    public String kept() {
      return "kept";
    }

    public static String fixed() {
      return "static";
    }

    public boolean isOpen() {
      return true;
    }

    public String getURL() {
      return "url";
    }
  }

  /** Not exported. */
  public static class Derived extends Base {
    @Override
    public String hello() {
      return "derived";
    }

    public String added() {
      return "added";
    }
  }

  @Test
  void interfacesExportForThoseWhoImplementThem() {
    aio.set("c", new Corner());
    assertEquals(
        List.of("Corner", "Corner", "welcome to Corner", 3L),
        aio.eval("[c.name, c.getName(), c.greet(), c.count('abc')]").asObject());
    assertEquals(List.of("count", "getName", "greet", "name"), aio.eval("dir(c)").asObject());
    assertEquals(
        "AttributeError: 'JavaObject' object has no attribute 'secret'; Java's Corner has, but"
            + " neither @AioExport nor the HostAccess lets scripts use it",
        error("c.secret"));
    assertEquals(
        "AttributeError: 'JavaObject' object has no attribute 'nothing'", error("c.nothing"));
    assertEquals(false, aio.eval("hasattr(c, 'secret')").asBoolean());
    for (String name : List.of("secret", "more", "getClass", "hashCode")) {
      assertTrue(error("c." + name + "()").startsWith("AttributeError"), name);
    }
  }

  @Test
  void whatIsInheritedIsExportedWhatIsAddedIsNot() {
    aio.set("d", new Derived());
    assertEquals(
        List.of("derived", "kept", 3L, true, "url"),
        aio.eval("[d.hello(), d.kept(), d.size, d.open, d.uRL]").asObject());
    for (String code : List.of("d.added()", "d.fixed()", "d.size = 4")) {
      assertTrue(error(code).startsWith("AttributeError"), code);
    }
  }

  @Test
  void packagesGrantWhatTheirInterfacesDeclare() {
    List<Integer> java = List.of(1, 2); // of a class that is not public, in java.util
    try (Aio open = Aio.builder().hostAccess(HostAccess.packages("java.lang")).build()) {
      open.set("b", new Object[] {new StringBuilder("x")});
      open.set("it", new Counting(java.iterator()));
      assertEquals(1, open.eval("next(iter(it))").asInt());
    }
    aio.set("it", new Counting(java.iterator()));
    assertEquals("TypeError: 'JavaObject' object is not iterable", error("iter(it)"));
  }

  record Ignored() {}

  /** Iterable by an interface of {@code java.lang}. */
  static final class Counting implements Iterable<Integer> {
    private final Iterator<Integer> it;

    Counting(Iterator<Integer> it) {
      this.it = it;
    }

    @Override
    public Iterator<Integer> iterator() {
      return it;
    }
  }

  /** A record whose own methods fail. */
  record Broken(int x) {
    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }

    @Override
    public boolean equals(Object other) {
      throw new IllegalStateException("no equality");
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("no hash");
    }
  }

  @Test
  void whatJavaThrowsIsTheScriptsToCatch() {
    aio.set("a", new Broken(1));
    aio.set("b", new Broken(1));
    for (String code : List.of("repr(a)", "a == b", "hash(a)", "{a: 1}", "a in [b]")) {
      assertEquals(
          "caught",
          aio.eval("try:\n  " + code + "\nexcept JavaError as e:\n  r = 'caught'\nr").asString(),
          code);
    }
    IllegalStateException lazy = new IllegalStateException("lazy");
    aio.set(
        "items",
        (Supplier<Object>)
            () ->
                new java.util.AbstractList<Object>() {
                  @Override
                  public Object get(int index) {
                    throw lazy;
                  }

                  @Override
                  public int size() {
                    return 2;
                  }
                });
    assertEquals(
        "lazy",
        aio.eval("try:\n  items()\nexcept JavaError as e:\n  r = e.java_message\nr").asString());
    assertSame(lazy, assertThrows(IllegalStateException.class, () -> aio.eval("items()")));
    try (Aio other = Aio.builder().build()) {
      aio.set("foreign", (Supplier<Object>) () -> other.eval("[]"));
      assertEquals(
          "JavaError java.lang.IllegalArgumentException: a value of another interpreter",
          aio.eval("try:\n  foreign()\nexcept JavaError as e:\n  r = f'{type(e).__name__} {e}'\nr")
              .asString());
    }
  }

  @Test
  void functionsOfScriptsAreFunctionalInterfaces() {
    aio.set(
        "twice", // a lambda's parameters have no types at run time: it gets a Value
        (Function<Value, Object>)
            f -> {
              IntUnaryOperator op = f.as(IntUnaryOperator.class);
              return op.applyAsInt(op.applyAsInt(3));
            });
    assertEquals(5, aio.eval("twice(lambda x: x + 1)").asInt());
    AioException e = assertThrows(AioException.class, () -> aio.eval("twice(5)"));
    assertEquals(
        "the Java function takes something else than (Long); which, a lambda does not say at run"
            + " time: give it parameters of these classes, or an interface with types,"
            + " IntUnaryOperator say",
        e.scriptMessage());
    assertEquals(ClassCastException.class, e.getCause().getClass());
    ClassCastException own = new ClassCastException("in its body");
    aio.set(
        "fails",
        (Supplier<Object>)
            () -> {
              throw own;
            });
    assertSame(own, assertThrows(ClassCastException.class, () -> aio.eval("fails()")));
    aio.set("sorter", new Sorter());
    assertEquals(
        List.of(3L, 2L, 1L), aio.eval("sorter.sort([1, 3, 2], lambda a, b: b - a)").asObject());
    assertEquals(
        "ValueError: from the script",
        error("def f(a, b): raise ValueError('from the script')\nsorter.sort([1, 2], f)"));
  }

  /** Takes a comparator. */
  @AioExport
  public static class Sorter {
    public List<Integer> sort(List<Integer> items, java.util.Comparator<Integer> by) {
      return items.stream().sorted(by).toList();
    }
  }
}
