package org.aiolang.natives.processor;

/** How a Python caller gives a parameter. */
enum Passing {
  /** The object or type the function belongs to, always the first argument. */
  RECEIVER,
  POSITIONAL,
  POSITIONAL_OR_KEYWORD,
  ARGS,
  KEYWORD_ONLY,
  KWARGS;

  /** Whether one positional argument fills it. */
  boolean isPositional() {
    return this == RECEIVER || this == POSITIONAL || this == POSITIONAL_OR_KEYWORD;
  }
}
