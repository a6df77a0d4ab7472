package org.aiolang.syntax.diagnose;

import org.jspecify.annotations.Nullable;

/** A part of a rule's body. */
final class Part {
  /** What a part is. */
  enum Kind {
    TOKEN,
    SOFT,
    ANY_SOFT,
    RULE,
    CHOICE,
    SEQUENCE,
    OPTIONAL,
    STAR,
    PLUS,
    AND,
    NOT,
    CUT,
    FORCED
  }

  final Kind kind;

  /** The type of a token. */
  int type;

  /** The spelling of a soft keyword or of a forced token. */
  String word = "";

  @Nullable Rule rule;
  Part[] parts = {};

  /** 0 for none, 1 for {@code a}, 2 for {@code b}. */
  int label;

  /** What to say when the sequence has matched. */
  @Nullable Complaint complaint;

  Part(Kind kind) {
    this.kind = kind;
  }
}
