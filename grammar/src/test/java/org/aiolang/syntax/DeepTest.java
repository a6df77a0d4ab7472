package org.aiolang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Deep and long programs on a thread whose stack holds far fewer frames than they need. */
class DeepTest {
  private static final long STACK_BYTES = 192 << 10;
  private static final String TOO_DEEP = "too many nested parentheses";
  private static final String TOO_COMPLEX =
      "Parser stack overflowed - Python source too complex to parse";

  @Test
  void twoHundredBracketsAreEnough() {
    for (String pair :
        new String[] {"()", "[]", "f()", "a[]", "{}", "[x,]", "(x+)", "{1:}", "(not )"}) {
      String open = pair.substring(0, pair.length() - 1);
      String close = pair.substring(pair.length() - 1);
      assertEquals("", parse(open.repeat(200) + "1" + close.repeat(200)), pair);
      assertEquals(TOO_DEEP, parse(open.repeat(201) + "1" + close.repeat(201)), pair);
      assertEquals(TOO_DEEP, parse(open.repeat(10_000)), pair);
    }
  }

  @Test
  void twoHundredBracketsWithAnErrorInside() {
    assertEquals(
        "invalid syntax. Perhaps you forgot a comma?",
        parse("(".repeat(199) + "x y" + ")".repeat(199)));
    assertEquals("'(' was never closed", parse("(".repeat(200)));
  }

  @Test
  void longChainsAreFlat() {
    assertEquals("", parse("a" + ".b".repeat(5000)));
    assertEquals("", parse("a" + "()".repeat(5000)));
    assertEquals("", parse("a" + "[0]".repeat(5000)));
    assertEquals("", parse("1" + "+1".repeat(10_000)));
    assertEquals("", parse("a" + " and b or c".repeat(10_000)));
    assertEquals("", parse("a" + " < b".repeat(10_000)));
    assertEquals("", parse("-".repeat(5000) + "1"));
    assertEquals("", parse("not ".repeat(5000) + "1"));
    assertEquals("", parse("'a' ".repeat(10_000)));
    assertEquals("", parse("a = ".repeat(10_000) + "1"));
    assertEquals("", parse("[" + "1,".repeat(50_000) + "]"));
    assertEquals("", parse("f(" + "x=1,".repeat(10_000) + ")"));
    assertEquals("", parse("x;".repeat(50_000)));
    assertEquals("", parse("if a: pass\n" + "elif b: pass\n".repeat(5000) + "else: pass\n"));
    assertEquals("", parse("try: pass\n" + "except b: pass\n".repeat(5000)));
  }

  @Test
  void deepChainsAreRefused() {
    assertEquals(TOO_COMPLEX, parse("-".repeat(10_000) + "1"));
    assertEquals(TOO_COMPLEX, parse("not ".repeat(10_000) + "1"));
    assertEquals(TOO_COMPLEX, parse("1" + "**1".repeat(10_000)));
    assertEquals(TOO_COMPLEX, parse("lambda: ".repeat(10_000) + "1"));
    assertEquals(TOO_COMPLEX, parse("a if b else ".repeat(10_000) + "c"));
    assertEquals("", parse("1" + "**1".repeat(500)));
    assertEquals("", parse("lambda: ".repeat(500) + "1"));
    assertEquals("", parse("a if b else ".repeat(1000) + "c"));
  }

  @Test
  void ninetyNineIndents() {
    assertEquals("", parse(indented(98)));
    assertEquals("too many levels of indentation", parse(indented(10_000)));
    assertEquals("too many nested f-strings", parse("f'''{".repeat(1) + nestedFStrings(200)));
  }

  private static String indented(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(" ".repeat(i)).append("if x:\n");
    }
    return text.append(" ".repeat(depth)).append("pass\n").toString();
  }

  private static String nestedFStrings(int depth) {
    return "f'{".repeat(depth);
  }

  /** The message, or nothing where there is no error. */
  private static String parse(String text) {
    AtomicReference<String> result = new AtomicReference<>();
    AtomicReference<Throwable> crash = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                Parser.parse(new Source("<string>", text), Parser.Mode.EXEC);
                result.set("");
              } catch (SyntaxError e) {
                result.set(e.getMessage());
              }
            },
            "small stack",
            STACK_BYTES);
    thread.setUncaughtExceptionHandler((t, e) -> crash.set(e));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (crash.get() != null) {
      fail(crash.get());
    }
    return result.get();
  }
}
