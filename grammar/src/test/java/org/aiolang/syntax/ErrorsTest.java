package org.aiolang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each case of {@code errors/*.txt} is refused with CPython's class, message and range. The form of
 * a case is in {@code src/test/python/record.py}, which records them.
 */
class ErrorsTest {
  @TestFactory
  List<DynamicTest> errors() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path path : Resources.files("errors", ".txt")) {
      String[] lines = Resources.text(path).split("\n");
      for (int i = 0; i + 1 < lines.length; i++) {
        if (lines[i].startsWith("\"")) {
          String source = unquote(lines[i]);
          String expected = lines[i + 1].trim();
          String name = path.getFileName() + ": " + lines[i];
          tests.add(dynamicTest(name, () -> assertEquals(expected, outcome(source))));
        }
      }
    }
    return tests;
  }

  private static String outcome(String text) {
    try {
      Parser.parse(new Source("<string>", text), Parser.Mode.EXEC);
      return "no error";
    } catch (SyntaxError e) {
      return described(e);
    }
  }

  /** An error as the recorded cases describe it. */
  static String described(SyntaxError e) {
    return name(e.kind()) + " " + place(e) + " " + e.getMessage();
  }

  private static String name(SyntaxError.Kind kind) {
    switch (kind) {
      case INDENTATION:
        return "IndentationError";
      case TAB:
        return "TabError";
      default:
        return "SyntaxError";
    }
  }

  private static String place(SyntaxError e) {
    if (e.start() == e.end()) {
      return e.line() + ":0";
    }
    String start = e.line() + ":" + (e.column() + 1) + "-";
    return start + (e.endLine() == e.line() ? e.endColumn() + 1 : e.endLine());
  }

  /** The value of a JSON string. */
  private static String unquote(String json) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i < json.length() - 1; i++) {
      char c = json.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      c = json.charAt(++i);
      switch (c) {
        case 'n':
          out.append('\n');
          break;
        case 't':
          out.append('\t');
          break;
        case 'r':
          out.append('\r');
          break;
        case 'u':
          out.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
          i += 4;
          break;
        default:
          out.append(c);
          break;
      }
    }
    return out.toString();
  }
}
