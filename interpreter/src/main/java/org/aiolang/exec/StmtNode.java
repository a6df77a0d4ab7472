package org.aiolang.exec;

import org.jspecify.annotations.Nullable;

/** An executable statement. */
public abstract class StmtNode {
  /** The statement ended in {@code break}. */
  public static final Object BREAK = new Object();

  /** The statement ended in {@code continue}. */
  public static final Object CONTINUE = new Object();

  /**
   * Null where the next statement follows, {@link #BREAK}, {@link #CONTINUE}, or the value
   * returned.
   */
  public abstract @Nullable Object execute(Frame f);
}
