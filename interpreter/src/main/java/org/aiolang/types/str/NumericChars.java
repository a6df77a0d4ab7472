package org.aiolang.types.str;

import java.util.Arrays;

/**
 * What Java does not say of characters: digits that are no decimal digits, and ideographs that are
 * numbers.
 */
final class NumericChars {
  /** Pairs of first and last. */
  private static final int[] DIGITS = {
    178, 179, 185, 185, 4969, 4977, 6618, 6618, 8304, 8304, 8308, 8313, 8320, 8329, 9312, 9320,
    9332, 9340, 9352, 9360, 9450, 9450, 9461, 9469, 9471, 9471, 10102, 10110, 10112, 10120, 10122,
    10130, 68160, 68163, 69216, 69224, 69714, 69722, 127232, 127242
  };

  private static final int[] IDEOGRAPHS = {
    0x3405, 0x3483, 0x382a, 0x3b4d, 0x4e00, 0x4e03, 0x4e07, 0x4e09, 0x4e24, 0x4e5d, 0x4e8c, 0x4e94,
    0x4e96, 0x4eac, 0x4ebf, 0x4ec0, 0x4edf, 0x4ee8, 0x4f0d, 0x4f70, 0x4fe9, 0x5006, 0x5104, 0x5146,
    0x5169, 0x516b, 0x516d, 0x5341, 0x5343, 0x5344, 0x5345, 0x534c, 0x53c1, 0x53c2, 0x53c3, 0x53c4,
    0x56db, 0x58f1, 0x58f9, 0x5e7a, 0x5efe, 0x5eff, 0x5f0c, 0x5f0d, 0x5f0e, 0x5f10, 0x62d0, 0x62fe,
    0x634c, 0x67d2, 0x6d1e, 0x6f06, 0x7396, 0x767e, 0x7695, 0x79ed, 0x8086, 0x842c, 0x8cae, 0x8cb3,
    0x8d30, 0x920e, 0x94a9, 0x9621, 0x9646, 0x964c, 0x9678, 0x96f6, 0xf96b, 0xf973, 0xf978, 0xf9b2,
    0xf9d1, 0xf9d3, 0xf9fd, 0x20001, 0x20064, 0x200e2, 0x20121, 0x2092a, 0x20983, 0x2098c, 0x2099c,
    0x20aea, 0x20afd, 0x20b19, 0x22390, 0x22998, 0x23b1b, 0x2626d, 0x2f890
  };

  private NumericChars() {}

  static boolean isDigit(int c) {
    if (Character.isDigit(c)) {
      return true;
    }
    if (c < 128) {
      return false;
    }
    int i = Arrays.binarySearch(DIGITS, c);
    return i >= 0 || (-i - 1 & 1) != 0;
  }

  static boolean isNumeric(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> c >= IDEOGRAPHS[0] && Arrays.binarySearch(IDEOGRAPHS, c) >= 0;
    };
  }
}
