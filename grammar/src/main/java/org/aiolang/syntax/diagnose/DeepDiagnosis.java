package org.aiolang.syntax.diagnose;

import org.aiolang.syntax.antlr.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis on a stack of its own, for text nested too deeply for the caller's: backtracking
 * takes many frames a bracket, and 200 brackets are legal.
 */
final class DeepDiagnosis extends Thread {
  private static final long STACK_BYTES = 512L << 20;

  private final String text;
  private final String startRule;
  private @Nullable Rejected result;

  DeepDiagnosis(String text, String startRule) {
    super(null, null, "aio-diagnosis", STACK_BYTES);
    this.text = text;
    this.startRule = startRule;
    setDaemon(true);
  }

  /** The reason, or null where even this stack does not bear it or the caller is interrupted. */
  @Nullable Rejected explain() {
    start();
    try {
      join();
      return result;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  @Override
  public void run() {
    try {
      result = Diagnosis.explainHere(text, startRule);
    } catch (StackOverflowError e) {
      result = null;
    }
  }
}
