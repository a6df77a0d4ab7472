package org.aiolang.natives.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.aiolang.object.Convert;
import org.aiolang.object.NativeTable;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GeneratedTableTest {
  private final Realm realm = new Realm();

  private static NativeTable type(String body) throws ReflectiveOperationException {
    return table("@Type(\"thing\") final class X {\n" + body + "\n}");
  }

  private static NativeTable module(String body) throws ReflectiveOperationException {
    return table("@Module(\"mod\") final class X {\n" + body + "\n}");
  }

  private static NativeTable table(String declaration) throws ReflectiveOperationException {
    Compiled compiled = Compiled.of("X", declaration);
    assertEquals(List.of(), compiled.messages());
    return compiled.table("XTable");
  }

  private static String signature(NativeTable table, String name) {
    return table.signature(table.find(name)).text();
  }

  @Test
  void describesAModule() throws Exception {
    NativeTable table =
        module(
            "/** Return the square root of x. */ @Fn static double sqrt(double x) {\n"
                + "  return Math.sqrt(x);\n}\n"
                + "@Constant static double pi() { return 3.0; }\n"
                + "@Constant(\"MAX\") static Object max(Realm r) { return r; }");
    assertEquals("mod", table.owner());
    assertTrue(table.isModule());
    assertEquals(3, table.size());
    assertEquals(0, table.find("sqrt"));
    assertEquals(-1, table.find("cbrt"));
    assertEquals("MAX", table.name(2));
    assertEquals(NativeTable.FUNCTION, table.kind(0));
    assertEquals(NativeTable.CONSTANT, table.kind(1));
    assertEquals("Return the square root of x.", table.doc(0));
    assertNull(table.doc(1));
    assertEquals("mod.sqrt", table.signature(0).name());
    assertEquals("x, /", table.signature(0).text());
    assertEquals(3.0, table.call1(0, realm, 9.0));
    assertEquals(3.0, table.call1(0, realm, 9L));
    assertEquals(3.0, table.callSlots(0, realm, new Object[] {"9"}));
    assertEquals(3.0, table.call0(1, realm));
    assertSame(realm, table.call0(2, realm));
    assertThrows(NativeTable.NotDirect.class, () -> table.call0(0, realm));
    assertThrows(NativeTable.NotDirect.class, () -> table.call2(0, realm, 1.0, 2.0));
    assertThrows(IndexOutOfBoundsException.class, () -> table.name(3));
    assertThrows(IndexOutOfBoundsException.class, () -> table.callSlots(3, realm, new Object[0]));
  }

  @Test
  void takesTheMembersOfParts() throws Exception {
    NativeTable table =
        table(
            "@Type(value = \"thing\", parts = {X.A.class, X.B.class}, self = PyTuple.class)\n"
                + "final class X {\n@Fn static long own(PyObject self) { return 1; }\n"
                + "@Part static class A {\n"
                + "@Fn static long a(PyObject self, PyObject other) { return 2; }\n"
                + "@ClassFn static Object b(PyType cls) { return cls; } }\n"
                + "@Part static class B {\n@Fn static Object c(Object self) { return self; } }\n}");
    assertEquals(4, table.size());
    assertEquals("self PyObject", receiver(table, "own"));
    assertEquals("self PyTuple", receiver(table, "a"));
    assertEquals("thing.a", table.signature(table.find("a")).name());
    assertEquals(NativeTable.CLASS_METHOD, table.kind(table.find("b")));
    assertEquals("x", table.call1(table.find("c"), realm, "x"));
  }

  /** What a call asks of a self that is none. */
  private String receiver(NativeTable table, String name) {
    Convert.Asked asked =
        assertThrows(
            Convert.Asked.class,
            () -> table.callSlots(table.find(name), realm, new Object[] {1L, 2L}));
    return asked.getMessage().replace("thing." + name + " ", "");
  }

  @Test
  void describesAType() throws Exception {
    NativeTable table =
        table(
            "@Type(value = \"thing\", module = \"shop\") final class X {\n"
                + "@Fn static Object __len__(Object self) { return self; }\n"
                + "@StaticFn static String int_(String a) { return a; }\n"
                + "@ClassFn static Object fromKeys(Realm r, PyType cls) { return cls; }\n"
                + "@New static Object create(PyType cls, Object... args) { return cls; }\n"
                + "@Getter(\"size\") static long size(Object self) { return 7; }\n"
                + "@Setter(\"size\") static void setSize(Object self, @Nullable Object v) {\n"
                + "  ((Object[]) self)[0] = v;\n}\n"
                + "@Getter static Object other(Object self) { return self; }\n}");
    assertFalse(table.isModule());
    assertEquals("shop", table.ownerModule());
    assertEquals(6, table.size());
    String[] names = {"__len__", "int", "from_keys", "__new__", "size", "other"};
    int[] kinds = {
      NativeTable.METHOD,
      NativeTable.STATIC_METHOD,
      NativeTable.CLASS_METHOD,
      NativeTable.NEW,
      NativeTable.GETTER,
      NativeTable.GETTER
    };
    for (int id = 0; id < names.length; id++) {
      assertEquals(id, table.find(names[id]));
      assertEquals(names[id], table.name(id));
      assertEquals(kinds[id], table.kind(id));
    }
    assertEquals("self, /", signature(table, "__len__"));
    assertEquals("cls, /", signature(table, "from_keys"));
    assertEquals("cls, /, *args", signature(table, "__new__"));
    int setter = table.setter(table.find("size"));
    assertEquals(6, setter);
    assertEquals(-1, table.setter(table.find("other")));
    assertEquals("self, v, /", table.signature(setter).text());
    Object[] self = {"old"};
    assertSame(PyNone.NONE, table.call2(setter, realm, self, PyNone.NONE));
    assertSame(PyNone.NONE, self[0]);
    table.callSlots(setter, realm, new Object[] {self, null});
    assertNull(self[0]);
    assertEquals(7L, table.call1(4, realm, self));
  }

  @Test
  void writesSignaturesAsPythonDoes() throws Exception {
    NativeTable table =
        module(
            "@Fn static Object a(Object x, @Default(\"1\") Object y) { return x; }\n"
                + "@Fn static Object b(@Kw Object x, @Kw @Default(\"None\") Object yZ)"
                + " { return x; }\n"
                + "@Fn static Object c(Object x, @Kw Object y, @KwOnly Object z,"
                + " @KwArgs PyDict kw) { return x; }\n"
                + "@Fn static Object d(@Args Object[] args, @KwOnly @Default(\"', '\") String sep,"
                + " @KwOnly @Default(\"<absent>\") @Nullable Object key) { return key; }\n"
                + "@Fn static Object e() { return 1L; }\n");
    assertEquals("x, y=1, /", signature(table, "a"));
    assertEquals("x, y_z=None", signature(table, "b"));
    assertEquals("x, /, y, *, z, **kw", signature(table, "c"));
    assertEquals("*args, sep=', ', key=<unrepresentable>", signature(table, "d"));
    assertEquals("", signature(table, "e"));
  }

  @Test
  void namesTheFunctionAsErrorsDo() throws Exception {
    String body =
        "@Fn static long f(Object self) { return 1; }\n"
            + "@Fn static long __init__(Object self) { return 1; }\n";
    NativeTable type = type(body + "@New static long create(PyType cls) { return 1; }");
    assertEquals("thing.f", type.signature(0).name());
    assertEquals("thing", type.signature(1).name());
    assertEquals("thing", type.signature(2).name());
    NativeTable builtins = table("@Module(\"builtins\") final class X {\n" + body + "}");
    assertEquals("f", builtins.signature(0).name());
  }

  @Test
  void fillsDefaultsInDirectCalls() throws Exception {
    NativeTable table =
        module(
            "@Fn static String f(long a, @Default(\"-2\") int b, @Default(\"1e-3\") double c,\n"
                + "    @KwOnly @Default(\"True\") boolean d) {\n"
                + "  return a + \" \" + b + \" \" + c + \" \" + d;\n}\n"
                + "@Fn static Object needs(Object a, @KwOnly Object b) { return b; }\n"
                + "@Fn static Object kw(Object a, @KwArgs PyDict b) { return b; }\n"
                + "@Fn static boolean kwOrNull(Object a, @KwArgs @Nullable PyDict b)"
                + " { return b == null; }");
    assertEquals("1 -2 0.001 true", table.call1(0, realm, 1L));
    assertEquals("1 5 0.001 true", table.call2(0, realm, "1", 5L));
    assertEquals("1 5 0.5 true", table.call3(0, realm, 1L, 5L, 0.5));
    assertEquals("1 -2 2.5 false", table.callSlots(0, realm, new Object[] {1L, null, 2.5, false}));
    assertThrows(NativeTable.NotDirect.class, () -> table.call0(0, realm));
    assertThrows(NativeTable.NotDirect.class, () -> table.call1(1, realm, 1L));
    assertThrows(NativeTable.NotDirect.class, () -> table.call1(2, realm, 1L));
    PyDict dict = new PyDict();
    assertSame(dict, table.callSlots(2, realm, new Object[] {1L, dict}));
    assertEquals(true, table.call1(3, realm, 1L));
    assertEquals(false, table.callSlots(3, realm, new Object[] {1L, dict}));
  }

  @Test
  void collectsPositionalArguments() throws Exception {
    NativeTable table =
        module(
            "@Fn static Object all(Object... args) { return args; }\n"
                + "@Fn static Object rest(Object a, @Args Object[] args,"
                + " @KwOnly @Default(\"' '\") String sep) { return args; }");
    assertArrayEquals(new Object[0], (Object[]) table.call0(0, realm));
    assertArrayEquals(new Object[] {1L, 2L, 3L}, (Object[]) table.call3(0, realm, 1L, 2L, 3L));
    assertThrows(NativeTable.NotDirect.class, () -> table.call0(1, realm));
    assertArrayEquals(new Object[0], (Object[]) table.call1(1, realm, 1L));
    assertArrayEquals(new Object[] {2L, 3L}, (Object[]) table.call3(1, realm, 1L, 2L, 3L));
    Object[] rest = {4L};
    assertSame(rest, table.callSlots(1, realm, new Object[] {1L, rest, null}));
  }

  @Test
  void turnsNoneAndAbsenceIntoNullWhereDeclared() throws Exception {
    NativeTable table =
        module(
            "@Fn static String s(@Default(\"None\") @Nullable String a) { return \"\" + a; }\n"
                + "@Fn static String l(@Default(\"5\") @Nullable Long a) { return \"\" + a; }\n"
                + "@Fn static String o(@Default(\"None\") Object a) { return \"\" + (a == null);"
                + " }\n"
                + "@Fn static String n(@Default(\"<absent>\") @Nullable Object a) { return \"\" +"
                + " (a == null); }\n"
                + "@Fn static String m(@Default(\"<absent>\") @Nullable String a) { return \"\" +"
                + " a; }\n"
                + "@Fn static String i(@Default(\"None\") @Nullable Integer a) { return \"\" + a;"
                + " }");
    Object[] none = {PyNone.NONE};
    Object[] absent = {null};
    for (int id = 0; id < 2; id++) {
      assertEquals("null", table.call1(id, realm, PyNone.NONE));
      assertEquals("null", table.callSlots(id, realm, none));
      assertEquals("7", table.call1(id, realm, id == 0 ? "7" : 7L));
      assertEquals(id == 0 ? "null" : "5", table.call0(id, realm));
      assertEquals(id == 0 ? "null" : "5", table.callSlots(id, realm, absent));
    }
    assertEquals("false", table.call0(2, realm));
    assertEquals("false", table.callSlots(2, realm, absent));
    assertEquals("true", table.call0(3, realm));
    assertEquals("false", table.call1(3, realm, PyNone.NONE));
    assertEquals("true", table.callSlots(3, realm, absent));
    assertEquals("null", table.callSlots(4, realm, absent));
    assertThrows(Convert.Asked.class, () -> table.call1(4, realm, PyNone.NONE));
    assertEquals("null", table.call0(5, realm));
    assertEquals("6", table.call1(5, realm, 6L));
  }

  @Test
  void readsDefaultLiterals() throws Exception {
    NativeTable table =
        module(
            "@Fn static Object a(@Default(\"0x10\") Object v) { return v; }\n"
                + "@Fn static Object b(@Default(\"9_223_372_036_854_775_808\") Object v)"
                + " { return v; }\n"
                + "@Fn static Object c(@Default(\"-.5\") Object v) { return v; }\n"
                + "@Fn static Object d(@Default(\"'a\\\\n\\\\x41\\\"\\\\u20ac'\") Object v)"
                + " { return v; }\n"
                + "@Fn static Object e(@Default(\"()\") Object v) { return v; }\n"
                + "@Fn static Object f(@Default(\"()\") PyTuple v) { return v; }\n"
                + "@Fn static BigInteger g(@Default(\"3\") BigInteger v) { return v; }\n"
                + "@Fn static double h(@Default(\"2\") double v) { return v; }\n"
                + "@Fn static Object i(@Default(\"False\") Object v) { return v; }\n"
                + "@Fn static long j(@Default(\"9223372036854775807\") long v) { return v; }");
    Object[] expected = {
      16L,
      BigInteger.TWO.pow(63),
      -0.5,
      "a\nA\"\u20ac",
      PyTuple.EMPTY,
      PyTuple.EMPTY,
      3L,
      2.0,
      false,
      Long.MAX_VALUE
    };
    for (int id = 0; id < expected.length; id++) {
      assertEquals(expected[id], table.call0(id, realm));
      assertEquals(expected[id], table.callSlots(id, realm, new Object[1]));
    }
  }

  @Test
  void givesPythonValues() throws Exception {
    NativeTable table =
        module(
            "@Fn static int a() { return 1; }\n"
                + "@Fn static boolean b() { return true; }\n"
                + "@Fn static void c() {}\n"
                + "@Fn static BigInteger d() { return BigInteger.TEN; }\n"
                + "@Fn static PyTuple e() { return PyTuple.EMPTY; }");
    Object[] expected = {1L, true, PyNone.NONE, 10L, PyTuple.EMPTY};
    for (int id = 0; id < expected.length; id++) {
      assertEquals(expected[id], table.call0(id, realm));
    }
  }

  @Test
  void saysWhichArgumentIsWrong() throws Exception {
    NativeTable table =
        type(
            "@Fn static Object join(String self, PyTuple items) { return items; }\n"
                + "@Fn static Object two(PyTuple self, String a, String b) { return a; }\n"
                + "@Fn static Object opt(Object self, @Default(\"''\") String a) { return a; }\n"
                + "@ClassFn static Object make(PyType cls, String a) { return a; }\n"
                + "@Getter static Object real(PyTuple self) { return self; }");
    assertAsked("self str.join", () -> table.call2(0, realm, 1L, 2L));
    assertAsked("cast join 0 PyTuple", () -> table.call2(0, realm, "", 2L));
    assertAsked("self thing.two PyTuple", () -> table.call3(1, realm, 1L, "", ""));
    assertAsked("str two 1 5", () -> table.call3(1, realm, PyTuple.EMPTY, 5L, ""));
    assertAsked("str two 2 6", () -> table.call3(1, realm, PyTuple.EMPTY, "", 6L));
    assertAsked(
        "str two 2 6", () -> table.callSlots(1, realm, new Object[] {PyTuple.EMPTY, "", 6L}));
    assertAsked("str opt 1 6", () -> table.call2(2, realm, 1L, 6L));
    assertAsked("cast make 0 PyType", () -> table.call2(3, realm, 1L, 6L));
    assertAsked("str make 0 6", () -> table.call2(3, realm, new PyType(), 6L));
    assertAsked("self thing.real PyTuple", () -> table.call1(4, realm, 1L));
  }

  private static void assertAsked(String text, Executable call) {
    assertEquals(text, assertThrows(Convert.Asked.class, call).getMessage());
  }

  @Test
  void keepsTheStateOfAModuleInItsInstance() throws Exception {
    Compiled compiled =
        Compiled.of(
            "X",
            "@Module(\"mod\") final class X {\n"
                + "  long count;\n"
                + "  @Fn long next() { return ++count; }\n"
                + "  @Fn static long one() { return 1; }\n}");
    assertEquals(List.of(), compiled.messages());
    Class<?> declaring = compiled.loadClass("sample.X");
    var newInstance = declaring.getDeclaredConstructor();
    newInstance.setAccessible(true);
    NativeTable table =
        (NativeTable)
            compiled
                .loadClass("sample.XTable")
                .getConstructor(declaring)
                .newInstance(newInstance.newInstance());
    assertEquals(1L, table.call0(0, realm));
    assertEquals(2L, table.call0(0, realm));
    assertEquals(1L, table.call0(1, realm));
  }

  @Test
  void namesTheTableOfANestedClass() throws Exception {
    Compiled compiled =
        Compiled.of(
            "Y",
            "final class Y { @Module(\"m\") static final class X {\n"
                + "@Fn static long one() { return 1; } } }");
    assertEquals(List.of(), compiled.messages());
    assertEquals(1L, compiled.table("YXTable").call0(0, realm));
  }

  @Test
  void splitsMethodsThatHotSpotWouldNotCompile() throws Exception {
    StringBuilder body = new StringBuilder("@Module(\"mod\") final class X {\n");
    for (int i = 0; i < 400; i++) {
      body.append("@Fn static long f").append(i);
      body.append("(long a, @Default(\"2\") long b, @Default(\"'x'\") String c) { return a * b + ");
      body.append(i).append("; }\n");
    }
    Compiled compiled = Compiled.of("X", body + "}");
    assertEquals(List.of(), compiled.messages());
    NativeTable table = compiled.table("XTable");
    for (int i = 0; i < 400; i++) {
      int id = table.find("f" + i);
      assertEquals(i, id);
      assertEquals(6L + i, table.call1(id, realm, 3L));
      assertEquals(12L + i, table.call2(id, realm, 3L, 4L));
      assertEquals(12L + i, table.call3(id, realm, 3L, 4L, ""));
      assertEquals(6L + i, table.callSlots(id, realm, new Object[] {3L, null, null}));
    }
    assertTrue(CodeSizes.largest(compiled.bytes("XTable"), "call") < 8000);
    assertTrue(CodeSizes.largest(compiled.bytes("XTable"), "call") > 1500);
  }
}
