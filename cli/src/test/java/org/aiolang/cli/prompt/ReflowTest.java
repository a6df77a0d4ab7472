package org.aiolang.cli.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReflowTest {
  @ParameterizedTest
  @CsvSource({
    "'', 10, 5, 1",
    "abcdefghij, 10, 5, 2",
    "abcdefghijk, 10, 5, 3",
    "abcdefghijk, 5, 20, 1",
    "'ab|cd', 10, 5, 2",
    "'abcdefgh|c', 4, 20, 2",
    // the last column of the first row stays empty, and the break stays
    "日本語, 5, 20, 2",
    "日本語, 6, 20, 1",
    "日本語, 20, 5, 2",
    // combining marks take no column
    "e\u0301e\u0301e\u0301, 20, 3, 1",
  })
  void countsRows(String text, int before, int now, int rows) {
    assertEquals(rows, Reflow.rows(text.replace('|', '\n'), before, now));
  }
}
