package org.aiolang.types.floats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Texts of recorded doubles, among them random bits, powers of two, halves and subnormals. */
class FloatDigitsTest {
  @Test
  void areCPythons() throws IOException {
    List<String> lines;
    try (InputStream in = FloatDigitsTest.class.getResourceAsStream("/types/floats.tsv")) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertTrue(lines.size() > 1000);
    for (String line : lines) {
      double d = Double.longBitsToDouble(Long.parseUnsignedLong(line.substring(0, 16), 16));
      String actual =
          String.join(
              "\t",
              line.substring(0, 16),
              FloatDigits.repr(d),
              FloatDigits.format(d, 'f', 2, false, false),
              FloatDigits.format(d, 'e', 3, false, false),
              FloatDigits.format(d, 'g', 6, false, false),
              FloatDigits.format(d, 'f', 0, false, false),
              FloatDigits.format(d, 'G', 17, false, false),
              FloatDigits.format(d, 'f', 10, false, false),
              FloatDigits.format(d, 'g', 5, true, true));
      assertEquals(line, actual);
    }
  }

  @Test
  void readBackAsTheSameDouble() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 100_000; i++) {
      double d = Double.longBitsToDouble(random.nextLong());
      if (!Double.isNaN(d)) {
        assertEquals(d, FloatParser.parse(FloatDigits.repr(d)));
      }
    }
  }
}
