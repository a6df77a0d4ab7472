package org.aiolang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What one statement and one expression may be, recorded from CPython 3.13 ({@code ⏎}: newline).
 */
class ModesTest {
  private static final String SEVERAL =
      "multiple statements found while compiling a single statement";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a⏎b|1:2 " + SEVERAL,
        "a; b⏎c|1:5 " + SEVERAL,
        "x = 1⏎⏎⏎yy|1:6 " + SEVERAL,
        "if x: y⏎z|2:1 invalid syntax",
        "a b⏎c|1:3 invalid syntax",
        "a; b|fine",
        "if x:⏎    y⏎|fine",
      })
  void statement(String source, String expected) {
    assertEquals(expected, outcome(source, Parser.Mode.SINGLE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "x = 1|1:3 invalid syntax",
        "1 2|1:3 invalid syntax",
        "(1|1:1 '(' was never closed",
        "pass|1:1 invalid syntax",
        "1; 2|1:2 invalid syntax",
        "a⏎b|2:1 invalid syntax",
        "x := 1|1:3 invalid syntax",
        "f(x for x in y, 1)|1:3 Generator expression must be parenthesized",
        "1, 2⏎⏎|fine",
      })
  void expression(String source, String expected) {
    assertEquals(expected, outcome(source, Parser.Mode.EVAL));
  }

  private static String outcome(String text, Parser.Mode mode) {
    try {
      Parser.parse(new Source("<string>", text.replace('⏎', '\n')), mode);
      return "fine";
    } catch (SyntaxError e) {
      return e.line() + ":" + (e.column() + 1) + " " + e.getMessage();
    }
  }
}
