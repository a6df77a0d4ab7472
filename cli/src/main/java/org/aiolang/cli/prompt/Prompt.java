package org.aiolang.cli.prompt;

import org.aiolang.limits.SystemWorld;
import org.aiolang.repl.FrontEnd;

/** A front end that a terminal's signals reach. */
public interface Prompt extends FrontEnd {
  /**
   * Ctrl-C, from any thread: whether the user was typing, and that was all there was to interrupt.
   */
  boolean interrupted();

  /**
   * The prompt for what standard input and output are. What programs write then goes through it, so
   * that it does not hit what is typed.
   *
   * @param world whose standard streams no program has used yet
   * @param greeting what it says first, or ""
   */
  static Prompt open(SystemWorld world, String greeting) {
    boolean terminal = world.isTerminal(0) && world.isTerminal(1);
    String term = world.environment().getOrDefault("TERM", "");
    boolean plain =
        !terminal
            || term.isEmpty()
            || term.equals("dumb")
            || !world.environment().getOrDefault("AIO_BASIC_REPL", "").isEmpty();
    return plain ? new BasicPrompt(world, greeting, terminal) : new LinePrompt(world, greeting);
  }

  /** A prompt at which somebody seems to type, for the launcher's archive of classes. */
  static Prompt training(SystemWorld world) {
    return new LinePrompt(world, "", new TrainingTerminal(), null);
  }
}
