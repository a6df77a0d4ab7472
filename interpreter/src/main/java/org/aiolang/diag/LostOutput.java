package org.aiolang.diag;

/**
 * The part of a realm that is there once nobody reads standard output any more: a program that
 * stops of it ends without a word.
 */
public final class LostOutput {
  /** What a shell gives for a command that SIGPIPE ended. */
  public static final int EXIT_CODE = 141;
}
