package org.aiolang.limits;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aiolang.object.ChildCommand;
import org.aiolang.object.ChildProcess;
import org.aiolang.object.ChildStream;
import org.jspecify.annotations.Nullable;

/**
 * A child of this process. The JDK keeps one small thread for each, which waits for its end;
 * streams that neither the child nor a selector can use as they are cost one more each.
 *
 * <p>The JDK gives 128 + N both for a child that signal N ended and for one that exits with that
 * code. A signal sent from here decides; otherwise what programs exit with by themselves is taken
 * for an exit code, and the rest for a signal.
 */
final class SystemChild implements ChildProcess {
  private static final int SIGNALLED = 128;
  private static final int KILL = 9;
  private static final int TERMINATE = 15;

  /**
   * What no program exits with by itself: ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM.
   */
  private static final long DEADLY = 0b1111_1111_1111_0000L;

  private final Process process;
  private final CompletableFuture<Integer> ended;
  private volatile long sent;

  private SystemChild(Process process, List<StreamCopy> copies) {
    this.process = process;
    CompletableFuture<?> end = process.onExit();
    for (StreamCopy copy : copies) {
      end = CompletableFuture.allOf(end, copy.done());
    }
    ended = end.thenApply(ignored -> code(process.exitValue()));
  }

  static SystemChild start(ChildCommand command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command.arguments());
    builder.directory(command.directory().toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(command.environment());
    builder.redirectInput(input(command.in()));
    builder.redirectOutput(output(command.out(), 1));
    if (command.err() instanceof ChildStream.AsOutput) {
      builder.redirectErrorStream(true);
    } else {
      builder.redirectError(output(command.err(), 2));
    }
    Process process = builder.start();
    List<StreamCopy> outputs = new ArrayList<>();
    InputStream in = carriedInput(command.in());
    if (in != null) {
      StreamCopy.start(in, process.getOutputStream(), true);
    }
    OutputStream out = carriedOutput(command.out());
    if (out != null) {
      outputs.add(StreamCopy.start(process.getInputStream(), out, isPipe(command.out())));
    }
    OutputStream err = carriedOutput(command.err());
    if (err != null) {
      outputs.add(StreamCopy.start(process.getErrorStream(), err, isPipe(command.err())));
    }
    return new SystemChild(process, outputs);
  }

  private static Redirect input(ChildStream stream) {
    if (stream instanceof ChildStream.Inherited inherited) {
      return inherited.number() == 0
          ? Redirect.INHERIT
          : Redirect.from(new File("/proc/self/fd/" + inherited.number()));
    }
    if (stream instanceof ChildStream.Nowhere) {
      return Redirect.from(new File("/dev/null"));
    }
    if (stream instanceof ChildStream.OfFile file) {
      return Redirect.from(file.file());
    }
    File name = stream instanceof ChildStream.Piped piped ? piped.pipe().name() : null;
    return name == null ? Redirect.PIPE : Redirect.from(name);
  }

  private static Redirect output(ChildStream stream, int number) {
    if (stream instanceof ChildStream.Inherited inherited) {
      return inherited.number() == number
          ? Redirect.INHERIT
          : Redirect.appendTo(new File("/proc/self/fd/" + inherited.number()));
    }
    if (stream instanceof ChildStream.Nowhere) {
      return Redirect.DISCARD;
    }
    if (stream instanceof ChildStream.OfFile file) {
      return Redirect.appendTo(file.file());
    }
    File name = stream instanceof ChildStream.Piped piped ? piped.pipe().name() : null;
    return name == null ? Redirect.PIPE : Redirect.appendTo(name);
  }

  /** What a thread must read for the child; null where the child reads itself. */
  private static @Nullable InputStream carriedInput(ChildStream stream) throws IOException {
    if (stream instanceof ChildStream.From from) {
      return from.in();
    }
    return stream instanceof ChildStream.Piped piped && piped.pipe().name() == null
        ? Channels.newInputStream(piped.pipe().lendSource())
        : null;
  }

  private static @Nullable OutputStream carriedOutput(ChildStream stream) throws IOException {
    if (stream instanceof ChildStream.To to) {
      return to.out();
    }
    return stream instanceof ChildStream.Piped piped && piped.pipe().name() == null
        ? Channels.newOutputStream(piped.pipe().lendSink())
        : null;
  }

  private static boolean isPipe(ChildStream stream) {
    return stream instanceof ChildStream.Piped;
  }

  private int code(int exit) {
    int signal = exit - SIGNALLED;
    if (signal <= 0 || signal >= Long.SIZE) {
      return exit;
    }
    return ((sent | DEADLY) & 1L << signal) != 0 ? -signal : exit;
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public int status() {
    return ended.getNow(RUNNING);
  }

  @Override
  public int await(long nanos) throws InterruptedException {
    try {
      return ended.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return RUNNING;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void whenEnded(Runnable action) {
    ended.thenRun(action);
  }

  @Override
  public synchronized void signal(int number) {
    if (!process.isAlive()) {
      return;
    }
    expect(number);
    if (number == KILL) {
      process.destroyForcibly();
    } else if (number == TERMINATE) {
      process.destroy();
    } else if (number > 0) {
      ProcessSignals.kill(process.pid(), number);
    }
  }

  @Override
  public synchronized void expect(int number) {
    if (number > 0 && number < Long.SIZE) {
      sent |= 1L << number;
    }
  }
}
