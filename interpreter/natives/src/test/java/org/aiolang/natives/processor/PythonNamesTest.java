package org.aiolang.natives.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonNamesTest {
  @ParameterizedTest
  @CsvSource({
    "sqrt, sqrt",
    "relTol, rel_tol",
    "int_, int",
    "is_, is",
    "__add__, __add__",
    "__getItem__, __getItem__",
    "_private, _private",
    "MAX_SIZE, MAX_SIZE",
    "toHTMLText, to_html_text",
    "log1p, log1p",
    "utf8Name, utf8_name",
    "snake_case, snake_case",
    "_, _",
  })
  void followJavaNames(String java, String python) {
    assertEquals(python, PythonNames.of(java));
  }
}
