package org.aiolang.cli.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReflowTest {
  @ParameterizedTest
  @CsvSource({
    "'', 10, 5, 0",
    "abcdefghij, 10, 5, 2",
    "abcdefghijk, 10, 5, 2",
    "abcdefghijk, 5, 20, 0",
    "'ab|cd', 10, 5, 1",
    "'abcdefgh|c', 4, 20, 1",
    // the last column of the first row is a blank
    "日本語, 5, 20, 0",
    "日本語, 5, 6, 1",
    "日本語, 6, 20, 1",
    "日本語, 20, 5, 1",
    // combining marks take no column
    "e\u0301e\u0301e\u0301, 20, 3, 0",
  })
  void followsTheTerminal(String text, int before, int now, int row) {
    assertEquals(row, row(text, '\n', before, now, true));
  }

  @ParameterizedTest
  @CsvSource({
    "abcdefghijk, 5, 20, 2",
    "abcdefghij, 5, 20, 2",
    "日本語, 6, 20, 1",
    "日本語日本語, 6, 20, 2",
    "日本語日本語, 6, 4, 4",
  })
  void keepsTheRowsOfTheEditor(String text, int before, int now, int row) {
    assertEquals(row, row(text, '\n', before, now, false));
  }

  @Test
  void findsTheCursor() {
    assertEquals(1, row("abcde", 'f', 10, 5, true));
    assertEquals(0, row("abcde", '\n', 10, 5, true));
    assertEquals(1, row("abcde", '\n', 5, 10, true));
    assertEquals(0, row("abcde", 'f', 5, 10, true));
    assertEquals(1, row("abcde", 'f', 5, 10, false));
    assertEquals(1, row("abcd", '語', 10, 5, true));
    assertEquals(0, row("abcd", '語', 5, 10, true));
    assertEquals(0, row("abcd", '語', 5, 10, false));
    assertEquals(1, row("abcde", '語', 5, 10, false));
  }

  private static int row(String text, int next, int before, int now, boolean joins) {
    return Reflow.row(text.replace('|', '\n'), next, before, now, joins);
  }
}
