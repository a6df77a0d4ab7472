package org.aiolang.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aiolang.syntax.SyntaxError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions of builtin types and functions, beside what CPython 3.13 gives for them. */
class RecordedExpressionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "arguments",
        "builtins",
        "bytes",
        "complex",
        "dict",
        "exceptions",
        "float",
        "format",
        "int",
        "int_parsing",
        "iterators",
        "list",
        "percent",
        "range",
        "set",
        "slice",
        "str",
        "template",
        "tuple"
      })
  void giveWhatIsRecorded(String name) throws IOException, SyntaxError {
    Evaluator evaluator = new Evaluator();
    StringBuilder expected = new StringBuilder();
    StringBuilder actual = new StringBuilder();
    List<String> lines = lines("/types/" + name + ".txt");
    assertFalse(lines.isEmpty());
    for (String line : lines) {
      int tab = line.lastIndexOf('\t');
      String result = evaluator.result(line.substring(0, tab));
      if (!result.equals(line.substring(tab + 1))) {
        expected.append(line).append('\n');
        actual.append(line, 0, tab + 1).append(result).append('\n');
      }
    }
    assertEquals(expected.toString(), actual.toString());
  }

  /** CPython would try to compute some of these. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "10**10**10",
        "2**(2**40)",
        "1 << 10**12",
        "'a' * 10**12",
        "'a' * (2**62)",
        "10**12 * b'a'",
        "bytes(10**12)",
        "bytearray(10**12)",
        "'a'.ljust(10**12)",
        "'a'.zfill(10**12)",
        "'%*d' % (10**12, 1)",
        "f'{1:1000000000000}'",
        "('a' * 10000).replace('a', 'b' * 10**6)",
        "5 .to_bytes(10**12)"
      })
  void refuseHugeResultsAtOnce(String expression) throws SyntaxError {
    assertEquals("MemoryError: ", new Evaluator().result(expression));
  }

  static List<String> lines(String resource) throws IOException {
    try (InputStream in = RecordedExpressionsTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
