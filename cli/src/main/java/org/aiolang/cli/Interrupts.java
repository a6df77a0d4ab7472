package org.aiolang.cli;

import org.aiolang.api.ProgramRun;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl-C: SIGINT goes to the running program, which sees KeyboardInterrupt. SIGUSR1 makes it say
 * what it is doing, unless the program takes that signal for itself.
 */
final class Interrupts implements SignalHandler {
  private final ProgramRun script;

  private Interrupts(ProgramRun script) {
    this.script = script;
  }

  static void sendTo(ProgramRun script) {
    Interrupts interrupts = new Interrupts(script);
    Signal.handle(new Signal("INT"), interrupts);
    Signal.handle(new Signal("USR1"), interrupts);
  }

  @Override
  public void handle(Signal signal) {
    if (signal.getName().equals("INT")) {
      script.interrupt();
    } else {
      script.describe();
    }
  }
}
