package org.aiolang.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own, its streams in pipes; killed where it does not end. */
final class Command implements AutoCloseable {
  private static final long LIMIT_SECONDS = 60;

  private final Process process;
  private final Reading err;

  /** How it ended. */
  record Ended(int exit, String out, String err) {}

  Command(Path folder, String... arguments) throws IOException {
    this(folder, List.of(), arguments);
  }

  /** With options for the JVM. */
  Command(Path folder, List<String> options, String... arguments) throws IOException {
    this(folder, Map.of(), options, arguments);
  }

  /** With more environment variables. */
  Command(Path folder, Map<String, String> environment, List<String> options, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:TieredStopAtLevel=1");
    line.addAll(options);
    line.add("-cp");
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add("org.aiolang.cli.Main");
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().putAll(environment);
    process = builder.start();
    err = new Reading(process.getErrorStream());
    err.start();
  }

  Process process() {
    return process;
  }

  /** One line of standard output, without its end. */
  String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = process.getInputStream().read(); b >= 0 && b != '\n'; ) {
      line.append((char) b);
      b = process.getInputStream().read();
    }
    return line.toString();
  }

  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Waits for the end, for which there is a limit of time. */
  Ended end() throws InterruptedException {
    process.onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).whenComplete((p, e) -> close());
    Reading out = new Reading(process.getInputStream());
    out.run();
    err.join();
    return new Ended(process.waitFor(), out.text(), err.text());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /**
   * Waits until it has come to rest, and uses the processor no more; or until it has used it for so
   * long that it means to go on. Only for tests whose outcome is the same at any moment: this one
   * is the one to look at.
   */
  void settle() throws InterruptedException {
    Duration begun = used();
    Duration last = begun;
    int still = 0;
    while (still < 5 && last.minus(begun).toMillis() < 300) {
      Thread.sleep(20);
      Duration now = used();
      still = now.equals(last) ? still + 1 : 0;
      last = now;
    }
  }

  private Duration used() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Waits until standard error holds a text, for which there is a limit of time. */
  void awaitErr(String text) throws InterruptedException {
    err.await(text);
  }

  /** Reads a stream to its end. */
  private static final class Reading extends Thread {
    private final InputStream stream;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Reading(InputStream stream) {
      this.stream = stream;
    }

    @Override
    public void run() {
      try {
        byte[] some = new byte[4096];
        for (int n = stream.read(some); n >= 0; n = stream.read(some)) {
          add(some, n);
        }
      } catch (IOException closed) {
        byte[] message = ("(" + closed.getMessage() + ")").getBytes(StandardCharsets.UTF_8);
        add(message, message.length);
      }
    }

    private synchronized void add(byte[] some, int n) {
      bytes.write(some, 0, n);
      notifyAll();
    }

    synchronized String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }

    synchronized void await(String text) throws InterruptedException {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
      while (!text().contains(text)) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("no '" + text + "' in: " + text());
        }
        wait(left);
      }
    }
  }
}
