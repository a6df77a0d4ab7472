package org.aiolang.stdlib.zlib;

import org.aiolang.object.Errors;

/** What is around the deflated bytes; zlib's {@code wbits} says it. */
enum Framing {
  RAW,
  ZLIB,
  GZIP,
  /** zlib or gzip, as the first bytes say; to read only. */
  EITHER;

  static Framing of(int wbits, boolean reading) {
    if (wbits >= -15 && wbits <= -8) {
      return RAW;
    }
    if (wbits >= 8 && wbits <= 15 || reading && wbits == 0) {
      return ZLIB;
    }
    if (wbits >= 24 && wbits <= 31 || reading && wbits == 16) {
      return GZIP;
    }
    if (reading && (wbits >= 40 && wbits <= 47 || wbits == 32)) {
      return EITHER;
    }
    throw Errors.valueError("Invalid initialization option");
  }
}
