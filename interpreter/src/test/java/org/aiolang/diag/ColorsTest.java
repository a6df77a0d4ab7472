package org.aiolang.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColorsTest {
  @Test
  void terminalDecidesWhereNothingIsSaid() {
    assertEquals(true, Colors.wanted(Map.of(), true));
    assertEquals(false, Colors.wanted(Map.of(), false));
    assertEquals(false, Colors.wanted(Map.of("TERM", "dumb"), true));
  }

  @Test
  void environmentDecidesFromItsOwnVariableDown() {
    assertEquals(true, Colors.wanted(Map.of("AIO_COLORS", "1", "NO_COLOR", "1"), false));
    assertEquals(false, Colors.wanted(Map.of("AIO_COLORS", "0", "FORCE_COLOR", "1"), true));
    assertEquals(false, Colors.wanted(Map.of("AIO_COLORS", "0", "PYTHON_COLORS", "1"), true));
    assertEquals(true, Colors.wanted(Map.of("AIO_COLORS", "yes"), true));
    assertEquals(false, Colors.wanted(Map.of("NO_COLOR", "", "FORCE_COLOR", "1"), true));
    assertEquals(true, Colors.wanted(Map.of("FORCE_COLOR", "", "TERM", "dumb"), false));
  }
}
