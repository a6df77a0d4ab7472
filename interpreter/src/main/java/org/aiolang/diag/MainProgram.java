package org.aiolang.diag;

import org.aiolang.syntax.Source;
import org.jspecify.annotations.Nullable;

/**
 * Which texts are the program: the part of a realm by which excerpts of what lies in no file are
 * shown.
 *
 * @param source what {@code -c} or standard input gave, or null
 * @param prompt whether texts typed at a prompt belong to it, which are known by their names
 */
public record MainProgram(@Nullable Source source, boolean prompt) {
  /** How the name of a text typed at a prompt begins, where it has a number. */
  public static final String INPUT = "<input-";

  /** The name of a text typed at a prompt that has no number. */
  public static final String STDIN = "<stdin>";

  /** A program that is one text. */
  public MainProgram(Source source) {
    this(source, false);
  }

  boolean shows(Source s) {
    return s == source || prompt && (s.name().startsWith(INPUT) || s.name().equals(STDIN));
  }
}
