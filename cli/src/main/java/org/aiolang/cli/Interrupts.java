package org.aiolang.cli;

import org.aiolang.api.Script;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Ctrl-C: SIGINT goes to the running program, which sees KeyboardInterrupt. */
final class Interrupts implements SignalHandler {
  private final Script script;

  private Interrupts(Script script) {
    this.script = script;
  }

  static void sendTo(Script script) {
    Signal.handle(new Signal("INT"), new Interrupts(script));
  }

  @Override
  public void handle(Signal signal) {
    script.interrupt();
  }
}
