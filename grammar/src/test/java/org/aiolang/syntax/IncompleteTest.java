package org.aiolang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the prompt asks for more of, and what it refuses at once. */
class IncompleteTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(",
        "x = [1,\n",
        "{",
        "'''a",
        "\"\"\"a\nb\n",
        "f'''{a}",
        "a = \\\n",
        "a = \\",
        "'a\\\n",
        "if x:",
        "if x:\n",
        "def f():\n",
        "for x in y:\n    if x:\n",
        "try:\n    a\n",
        "@a\n",
        "class A:\n    def f(self):\n",
        "if x:\n    y(1,\n",
        "f'{a",
        "(a +",
        "while x: # c\n",
        "match x:\n",
        "match x:\n    case 1:\n"
      })
  void incomplete(String text) {
    assertEquals("incomplete", outcome(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = ",
        "x y",
        "f(a b",
        ")",
        "'abc",
        "if x",
        "1 = 2",
        "def f(:",
        "x = = '''a",
        "else:",
        "  x",
        "if x:\ny",
        "f'{a b}'",
        "import",
        "f'}'",
        "a\nb",
        "(]",
        "$"
      })
  void wrong(String text) {
    assertEquals("wrong", outcome(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "x", "x\n", "x; y", "if x: y", "if x:\n    y\n", "'''a\nb'''", "# c"})
  void complete(String text) {
    assertEquals("complete", outcome(text));
  }

  private static String outcome(String text) {
    try {
      Parser.parse(new Source("<stdin>", text), Parser.Mode.SINGLE);
      return "complete";
    } catch (SyntaxError e) {
      return e.incomplete() ? "incomplete" : "wrong";
    }
  }
}
