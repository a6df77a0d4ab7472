package org.aiolang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColoringTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "def f(a): return 1 | KEYWORD def, DEFINITION f, NAME a, KEYWORD return, NUMBER 1",
        "x = 'open | NAME x, STRING 'open",
        "x = ''' # no | NAME x, STRING ''' # no",
        "y # why | NAME y, COMMENT # why",
        "f'a{b!r}c' | STRING f', STRING a, NAME b, NAME r, STRING c, STRING '",
        "a ? b | NAME a, NAME b",
        "not None | KEYWORD not, CONSTANT None",
      })
  void names(String text, String expected) {
    StringBuilder found = new StringBuilder();
    for (Coloring.Part p : Coloring.of(text)) {
      found.append(found.length() == 0 ? "" : ", ").append(p.kind()).append(' ');
      found.append(text, p.start(), p.end());
    }
    assertEquals(expected, found.toString());
  }

  /** What somebody types goes through every beginning of a text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(x, *, y=\"a\"):  # comment\n    return f\"{x!r:>{y}} {{}}\"\n\n  \tbad = '''open\n",
        "x = [1, 0x_, 1e, '\\N{', $, ?, 'é', 😀]\n  if:\n\t\tpass\n) ] }",
        "match x:\n    case {\"a\": 1, **rest} if rest: pass\nclass C[T]: ...\n\\\n\\x\r\n\0",
      })
  void staysInOrder(String text) {
    for (int length = 0; length <= text.length(); length++) {
      int at = 0;
      for (Coloring.Part p : Coloring.of(text.substring(0, length))) {
        assertTrue(at <= p.start() && p.start() < p.end() && p.end() <= length, p.toString());
        at = p.end();
      }
    }
  }
}
