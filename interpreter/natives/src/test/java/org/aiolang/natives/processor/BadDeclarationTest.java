package org.aiolang.natives.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadDeclarationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
@Fn static Object f() { return 1L; }                            | self is missing: the first parameter of a method
@Fn Object f(Object self) { return 1L; }                        | a builtin of a @Type is a static method
@Fn private static Object f(Object self) { return 1L; }         | a builtin cannot be private: the generated table calls it
@Fn static Object f(Object self) throws Exception { return 1L; }| a builtin cannot throw java.lang.Exception, a checked exception
@Fn static Object f(long self) { return 1L; }                   | self cannot be long: declare it as Object
@Fn static Object f(@Kw Object self) { return 1L; }             | self or cls is always given: no annotation, not nullable, not *args
@Fn static Object f(Object... self) { return 1L; }              | self or cls is always given: no annotation, not nullable, not *args
@ClassFn static Object f(Object cls) { return 1L; }             | the first parameter must be 'PyType cls'
@New static Object f() { return 1L; }                           | the first parameter must be 'PyType cls'
@Getter static Object f(Object self, Object b) { return 1L; }   | a getter takes self and nothing else
@Setter static void f(Object self) {}                           | a setter takes self and the new value
@Setter static void f(Object self, Object v) {}                 | the value of a setter is @Nullable: null deletes the attribute
@Setter("g") static void f(Object self, @Nullable Object v) {}  | the setter of 'g' has no @Getter("g") beside it
@Constant static Object f(Object self) { return 1L; }           | a constant takes nothing, or a Realm
@Fn @Getter static Object f(Object self) { return 1L; }         | @Fn and @Getter on one method
@Getter @Async static Object f(Object self) { return 1L; }      | @Async belongs to an @Fn
@Fn("a b") static Object f(Object self) { return 1L; }          | 'a b' is not a Python identifier
@Fn static Object f(Object self, float a) { return 1L; }        | a parameter of a builtin cannot be float; allowed: Object, String, long, int, double, boolean, BigInteger, a value class of org.aiolang, Object[] for *args
@Fn static Object f(Object self, Thread.State a) { return 1L; } | a parameter of a builtin cannot be java.lang.Thread.State; allowed: Object, String, long, int, double, boolean, BigInteger, a value class of org.aiolang, Object[] for *args
@Fn static Object f(Object self, Object[] a) { return 1L; }     | Object[] is for *args: mark 'a' @Args
@Fn static Object f(Object self, @Args Object a) { return 1L; } | *args is an Object[], not Object
@Fn static Object f(Object self, @KwArgs Object a) { return 1L; } | @KwArgs is a PyDict, not Object
@Fn static Object f(Object self, @Kw @KwOnly Object a) { return 1L; } | @Kw, @KwOnly, @Args and @KwArgs exclude each other on one parameter
@Fn static Object f(Object self, Long a) { return 1L; }         | 'a' is never null: use the primitive, or mark it @Nullable
@Fn static Object f(Object self, Realm r) { return 1L; }        | the Realm is the first Java parameter
@Fn static Object f(Object self, Object a, Object a_) { return 1L; } | the parameter name 'a' is used twice
@Fn static Object f(Object self, @Default("1") Object a, Object b) { return 1L; } | 'b' is required, but follows a parameter with @Default
@Fn static Object f(Object self, @Kw Object a, Object b) { return 1L; } | 'b' is out of order: positional-only, @Kw, *args, @KwOnly, @KwArgs
@Fn static Object f(Object self, @KwOnly Object a, Object b) { return 1L; } | 'b' follows *args or a @KwOnly: mark it @KwOnly
@Fn static Object f(Object self, @KwArgs PyDict a, @KwOnly Object b) { return 1L; } | no parameter follows @KwArgs
@Fn static Object f(Object self, @Args Object[] a, @Args Object[] b) { return 1L; } | *args is declared twice
@Fn static Object f(Object self, @Default("[]") Object a) { return 1L; } | @Default("[]") is no Python literal for a Object
@Fn static Object f(Object self, @Default("01") Object a) { return 1L; } | @Default("01") is no Python literal for a Object
@Fn static Object f(Object self, @Default("'a") Object a) { return 1L; } | @Default("'a") is no Python literal for a Object
@Fn static Object f(Object self, @Default("1.5") long a) { return 1L; } | @Default("1.5") is no Python literal for a long
@Fn static Object f(Object self, @Default("3000000000") int a) { return 1L; } | @Default("3000000000") is no Python literal for a int
@Fn static Object f(Object self, @Default("1") boolean a) { return 1L; } | @Default("1") is no Python literal for a boolean
@Fn static Object f(Object self, @Default("None") String a) { return 1L; } | @Default("None") is no Python literal for a String; mark the parameter @Nullable, None is then null
@Fn static Object f(Object self, @Default("<absent>") Object a) { return 1L; } | 'a' is null when it is absent: its type must be a @Nullable reference
@Fn static Object f(Object self, @Default("()") @Args Object[] a) { return 1L; } | *args and **kwargs have no @Default
@Fn static float f(Object self) { return 1; }                   | a builtin cannot return float; allowed: Object, String, long, int, double, boolean, void, BigInteger, a value class of org.aiolang
@Fn static @Nullable Object f(Object self) { return null; }     | a builtin does not return null: None is PyNone.NONE, or the result is void
""")
  void isAnErrorOfJavac(String method, String message) {
    Compiled compiled = Compiled.of("X", "@Type(\"t\") final class X {\n" + method + "\n}");
    assertEquals(List.of("2: " + message), compiled.messages());
  }

  @Test
  void reportsEveryBadMethodOnce() {
    Compiled compiled =
        Compiled.of(
            "X",
            "@Type(\"t\") final class X {\n"
                + "@Fn static Object f() { return 1L; }\n"
                + "@Fn static Object g(Object self) { return 1L; }\n"
                + "@Fn(\"g\") static Object h(Object self) { return 1L; }\n}");
    assertEquals(
        List.of(
            "2: self is missing: the first parameter of a method",
            "4: the name 'g' is declared twice in t"),
        compiled.messages());
  }

  @Test
  void refusesTypeMembersInAModule() {
    Compiled compiled =
        Compiled.of(
            "X",
            "@Module(\"m\") final class X {\n"
                + "@Getter static Object f(Object self) { return 1L; }\n"
                + "}");
    assertEquals(
        List.of("2: @Getter belongs to a @Type; a @Module has @Fn and @Constant"),
        compiled.messages());
  }

  @Test
  void refusesClassesThatCannotHaveATable() {
    assertEquals(
        List.of("1: a class is a @Type or a @Module, not both"),
        Compiled.of("X", "@Type(\"t\") @Module(\"m\") class X {}").messages());
    assertEquals(
        List.of("1: the name of the type or module is missing"),
        Compiled.of("X", "@Type(\"\") class X {}").messages());
    assertEquals(
        List.of("1: a class with builtins is top-level, or static and not private"),
        Compiled.of("Y", "class Y { @Type(\"t\") class X {} }").messages());
    assertEquals(
        List.of("1: @Fn in X, which is no @Type, @Module or @Part"),
        Compiled.of("X", "class X { @Fn static long f() { return 1; } }").messages());
  }

  @Test
  void refusesPartsThatAreNone() {
    assertEquals(
        List.of("1: java.lang.String is no class of this package that is marked @Part"),
        Compiled.of("X", "@Type(value = \"t\", parts = String.class) class X {}").messages());
    assertEquals(
        List.of("1: a @Part has static methods only"),
        Compiled.of(
                "X",
                "@Module(value = \"m\", parts = X.P.class) class X {"
                    + " @Part static class P { @Fn long f() { return 1; } } }")
            .messages());
    assertEquals(
        List.of("1: org.aiolang.object.PyDict, which is self, is no org.aiolang.object.PyTuple"),
        Compiled.of(
                "X",
                "@Type(value = \"t\", parts = X.P.class, self = PyDict.class) class X {"
                    + " @Part static class P { @Fn static long f(PyTuple t) { return 1; } } }")
            .messages());
  }

  @Test
  void saysOnceThatATypeIsUnknown() {
    List<String> messages =
        Compiled.of(
                "X",
                "@Type(\"t\") final class X {\n"
                    + "@Fn static Object f(Rea1m r, Object self) { return 1L; }\n"
                    + "@Fn static Unknown g(Object self) { return 1L; }\n}")
            .messages();
    assertEquals(
        List.of("2: the type Rea1m is not known here", "3: the type Unknown is not known here"),
        messages.subList(0, 2));
    assertEquals(4, messages.size(), messages::toString);
  }
}
