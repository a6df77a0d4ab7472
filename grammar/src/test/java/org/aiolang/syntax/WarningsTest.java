package org.aiolang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Warnings recorded from CPython 3.13 ({@code ⏎} stands for a newline). */
class WarningsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'\\d'|1 invalid escape sequence '\\d'",
        "x = 1⏎y = '''a⏎\\d⏎\\q'''|2 invalid escape sequence '\\d'",
        "'\\400'|1 invalid octal escape sequence '\\400'",
        "b'\\400'|1 invalid octal escape sequence '\\400'",
        "b'\\d'|1 invalid escape sequence '\\d'",
        "f'\\d{x}\\q'|1 invalid escape sequence '\\d'; 1 invalid escape sequence '\\q'",
        "f'{x:\\d}'|1 invalid escape sequence '\\d'",
        "f'{a}\\{b}'|1 invalid escape sequence '\\{'",
        "f'''a⏎\\d{x}⏎\\e'''|3 invalid escape sequence '\\d'; 3 invalid escape sequence '\\e'",
        "'\\d' '\\e'|1 invalid escape sequence '\\d'; 1 invalid escape sequence '\\e'",
        "x = (1,⏎ 2or 3,⏎ '\\z')|2 invalid decimal literal; 3 invalid escape sequence '\\z'",
        "'\\8'|1 invalid escape sequence '\\8'",
        "1if x else y|1 invalid decimal literal",
        "[0x1for x in y]|1 invalid hexadecimal literal",
        "0b1and 1|1 invalid binary literal",
        "1jif x else 2|1 invalid imaginary literal",
        "rf'\\d'|``",
        "'\\é'|``",
        "'\\n\\x41\\'\\\\'|``",
      })
  void warnings(String source, String expected) {
    assertEquals(expected, outcome(source.replace('⏎', '\n')));
  }

  private static String outcome(String text) {
    Source source = new Source("<string>", text);
    List<SyntaxWarning> warnings = new ArrayList<>();
    try {
      Parser.parse(source, Parser.Mode.EXEC, warnings);
    } catch (SyntaxError e) {
      // CPython warns of what it read before the error; ours has no warnings then.
      return "error";
    }
    StringBuilder out = new StringBuilder();
    for (SyntaxWarning warning : warnings) {
      out.append(out.length() == 0 ? "" : "; ");
      out.append(source.line(warning.offset())).append(' ').append(warning.message());
    }
    return out.toString();
  }
}
