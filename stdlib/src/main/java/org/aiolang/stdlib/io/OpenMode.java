package org.aiolang.stdlib.io;

import org.aiolang.object.Errors;
import org.jspecify.annotations.Nullable;

/** The {@code mode} argument of {@code open}, understood. */
record OpenMode(
    boolean reading,
    boolean writing,
    boolean appending,
    boolean exclusive,
    boolean update,
    boolean binary) {

  static OpenMode parse(String text) {
    int seen = 0;
    for (int i = 0; i < text.length(); i++) {
      int bit = "xrwa+bt".indexOf(text.charAt(i));
      if (bit < 0 || (seen & 1 << bit) != 0) {
        throw Errors.valueError("invalid mode: '" + text + "'");
      }
      seen |= 1 << bit;
    }
    boolean binary = (seen & 1 << 5) != 0;
    if (binary && (seen & 1 << 6) != 0) {
      throw Errors.valueError("can't have text and binary mode at once");
    }
    int kinds = Integer.bitCount(seen & 15);
    if (kinds > 1) {
      throw Errors.valueError("must have exactly one of create/read/write/append mode");
    }
    if (kinds == 0) {
      throw Errors.valueError(
          "Must have exactly one of create/read/write/append mode and at most one plus");
    }
    boolean update = (seen & 1 << 4) != 0;
    boolean reading = (seen & 1 << 1) != 0;
    return new OpenMode(
        reading, !reading || update, (seen & 1 << 3) != 0, (seen & 1) != 0, update, binary);
  }

  void checkTextArguments(
      @Nullable String encoding, @Nullable String errors, @Nullable String newline) {
    String extra =
        !binary
            ? null
            : encoding != null
                ? "an encoding"
                : errors != null ? "an errors" : newline != null ? "a newline" : null;
    if (extra != null) {
      throw Errors.valueError("binary mode doesn't take " + extra + " argument");
    }
  }

  /** The mode as {@code FileIO.mode} shows it. */
  String rawText() {
    String kind = exclusive ? "xb" : appending ? "ab" : reading || update ? "rb" : "wb";
    return update ? kind + "+" : kind;
  }

  /** The flags that an opener is given, Linux's. */
  Long flags() {
    long flags = update ? 2 : reading ? 0 : 1;
    flags |= exclusive ? 0x40 | 0x80 : appending ? 0x40 | 0x400 : reading ? 0 : 0x40 | 0x200;
    return flags | 0x80000;
  }
}
