package org.aiolang.syntax.diagnose;

import org.jspecify.annotations.Nullable;

/** A named rule of the error grammar; its notation is explained in {@code diagnosis.peg}. */
final class Rule {
  final String name;
  final int number;

  /** Tried in the second pass only. */
  final boolean bad;

  boolean memo;
  boolean quiet;
  @Nullable Part body;

  Rule(String name, int number) {
    this.name = name;
    this.number = number;
    this.bad = name.startsWith("bad_");
  }
}
