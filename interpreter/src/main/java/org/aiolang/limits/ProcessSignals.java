package org.aiolang.limits;

import java.io.IOException;
import org.aiolang.object.SignalListener;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** The signals of this process, by their numbers on Linux. */
final class ProcessSignals {
  private static final int QUIT = 3;
  private static final int KILL = 9;
  private static final int USR2 = 12;

  private ProcessSignals() {}

  private static final class Relay implements SignalHandler {
    private final int number;
    private final SignalListener listener;

    Relay(int number, SignalListener listener) {
      this.number = number;
      this.listener = listener;
    }

    @Override
    public void handle(Signal signal) {
      listener.arrived(number);
    }
  }

  static boolean listen(int number, SignalListener listener) {
    return handle(number, new Relay(number, listener));
  }

  static boolean disposition(int number, boolean ignored) {
    return handle(number, ignored ? SignalHandler.SIG_IGN : SignalHandler.SIG_DFL);
  }

  /** By the system's own command: a JVM can only end processes. */
  static boolean kill(long pid, int number) {
    try {
      return new ProcessBuilder("kill", "-" + number, "--", Long.toString(pid))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Does to this process what the system does where nobody handles that signal. */
  static void raise(int number) {
    if (number == KILL) {
      Runtime.getRuntime().halt(128 + KILL);
    }
    if (number == QUIT || number == USR2) {
      Runtime.getRuntime().halt(128 + number); // the JVM would show its threads, and crash
    }
    String name = name(number);
    if (name == null) {
      return;
    }
    try {
      Signal.raise(new Signal(name));
    } catch (IllegalArgumentException nobodyHandlesIt) {
      kill(ProcessHandle.current().pid(), number);
    }
  }

  private static boolean handle(int number, SignalHandler handler) {
    String name = name(number);
    if (name == null) {
      return false;
    }
    try {
      Signal.handle(new Signal(name), handler);
      return true;
    } catch (IllegalArgumentException e) {
      return false; // the system's, or the JVM's own
    }
  }

  private static @Nullable String name(int number) {
    return switch (number) {
      case 1 -> "HUP";
      case 2 -> "INT";
      case 3 -> "QUIT";
      case 6 -> "ABRT";
      case 10 -> "USR1";
      case 12 -> "USR2";
      case 13 -> "PIPE";
      case 14 -> "ALRM";
      case 15 -> "TERM";
      case 17 -> "CHLD";
      case 18 -> "CONT";
      case 20 -> "TSTP";
      case 21 -> "TTIN";
      case 22 -> "TTOU";
      case 23 -> "URG";
      case 24 -> "XCPU";
      case 25 -> "XFSZ";
      case 26 -> "VTALRM";
      case 27 -> "PROF";
      case 28 -> "WINCH";
      case 29 -> "IO";
      case 31 -> "SYS";
      default -> null;
    };
  }
}
