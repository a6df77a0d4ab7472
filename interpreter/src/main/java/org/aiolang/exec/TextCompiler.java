package org.aiolang.exec;

import java.util.Objects;
import org.aiolang.object.Realm;

/**
 * Compiles texts that a running program hands over. A realm keeps one as a part: nodes know no
 * compiler.
 */
public abstract class TextCompiler {
  /** What a text is read as. */
  public enum Mode {
    /** Statements. */
    EXEC,
    /** One expression, whose value running gives. */
    EVAL,
    /** One statement as at a prompt: values of expression statements go to sys.displayhook. */
    SINGLE
  }

  /** Top-level await makes the code a coroutine: {@code ast.PyCF_ALLOW_TOP_LEVEL_AWAIT}. */
  public static final int TOP_LEVEL_AWAIT = 0x2000;

  /** {@code from __future__ import annotations}. */
  public static final int STRING_ANNOTATIONS = 0x1000000;

  /**
   * How many times this is in the flags tells the level of optimisation: 1 leaves asserts out and
   * makes {@code __debug__} false, 2 leaves docstrings out as well ({@code -O}, {@code -OO}).
   */
  public static final int OPTIMIZE = 1 << 28;

  /**
   * Compiles.
   *
   * @param text a String, or a byte array whose encoding its first lines declare
   * @param flags those above
   * @throws org.aiolang.object.PyException SyntaxError where the text is no program
   */
  public abstract Code compile(Realm r, Object text, String filename, Mode mode, int flags);

  /** The realm's. */
  public static TextCompiler of(Realm r) {
    return Objects.requireNonNull(
        r.part(TextCompiler.class), "a realm without a compiler of texts");
  }
}
