package org.aiolang.cli.prompt;

import org.aiolang.object.OutsideWorld;
import org.aiolang.repl.FrontEnd;

/** A front end that a terminal's signals reach. */
public interface Prompt extends FrontEnd {
  /**
   * Ctrl-C, from any thread: whether the user was typing, and that was all there was to interrupt.
   */
  boolean interrupted();

  /** The world of the programs that run at this prompt, whose output must not hit what is typed. */
  OutsideWorld world();

  /**
   * The prompt for what standard input and output are.
   *
   * @param greeting what it says first, or ""
   */
  static Prompt open(OutsideWorld world, String greeting) {
    boolean terminal = world.isTerminal(0) && world.isTerminal(1);
    String term = world.environment().getOrDefault("TERM", "");
    boolean plain =
        !terminal
            || term.isEmpty()
            || term.equals("dumb")
            || !world.environment().getOrDefault("AIO_BASIC_REPL", "").isEmpty();
    return new BasicPrompt(world, greeting, terminal);
  }
}
