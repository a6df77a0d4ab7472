package org.aiolang.cli;

import org.aiolang.api.ProgramRun;
import org.aiolang.cli.prompt.Prompt;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl-C: SIGINT goes to the line that is being typed at a prompt, else to the running program,
 * which sees KeyboardInterrupt. SIGUSR1 makes it say what it is doing, unless the program takes
 * that signal for itself.
 */
final class Interrupts implements SignalHandler {
  private final ProgramRun program;
  private final @Nullable Prompt prompt;

  private Interrupts(ProgramRun program, @Nullable Prompt prompt) {
    this.program = program;
    this.prompt = prompt;
  }

  static void sendTo(ProgramRun program, @Nullable Prompt prompt) {
    Interrupts interrupts = new Interrupts(program, prompt);
    Signal.handle(new Signal("INT"), interrupts);
    Signal.handle(new Signal("USR1"), interrupts);
  }

  @Override
  public void handle(Signal signal) {
    if (!signal.getName().equals("INT")) {
      program.describe();
    } else if (prompt == null || !prompt.interrupted()) {
      program.interrupt();
    }
  }
}
