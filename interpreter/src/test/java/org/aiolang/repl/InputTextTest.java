package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(1,",
        "f(1,\n\n",
        "'''text",
        "'''text\n\n",
        "x = 1 + \\",
        "if x:",
        "if x: pass",
        "if x:\n    pass",
        "def f():\n    return 1\n    # end",
        "@decorator",
        "try:\n    pass",
        "try:\n    pass\n",
        "async with x:",
        "match x:",
        "f'''{x",
        "for i in range(3): print(i)",
        "x = 1\nwhile x:\n    x -= 1",
      })
  void goesOn(String text) {
    assertTrue(InputText.isIncomplete(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "1 + 1",
        "f(1,\n2)",
        "if x: pass\n",
        "if x:\n    pass\n    ",
        "if x:\n",
        "x = 'open",
        "1 +",
        "f(]",
        "await x",
        "x = 1; y = 2",
        ":tasks",
        "?name",
        "# a comment",
      })
  void isWhole(String text) {
    assertFalse(InputText.isIncomplete(text), text);
  }

  @Test
  void indents() {
    assertEquals(4, InputText.indent("if x:"));
    assertEquals(4, InputText.indent("if x:  # why"));
    assertEquals(8, InputText.indent("if x:\n    for y in z:"));
    assertEquals(4, InputText.indent("if x:\n    y = 1"));
    assertEquals(0, InputText.indent("if x:\n    return y"));
    assertEquals(4, InputText.indent("f("));
    assertEquals(0, InputText.indent("x"));
  }
}
