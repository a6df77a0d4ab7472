package org.aiolang.cli.prompt;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.aiolang.cli.Main;
import org.jline.utils.ScreenTerminal;

/**
 * A prompt in a real pseudo-terminal, which {@code script} opens: what a test types is what a user
 * would type, and what it reads is what would be on the screen.
 */
final class PseudoTerminal implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(40);

  private final Process process;
  private final OutputStream keys;
  private final ScreenTerminal screen;
  private final Path folder;
  private volatile int columns;
  private volatile int rows;

  /** The whole of what was written, escape sequences included. */
  private final StringBuilder written = new StringBuilder();

  PseudoTerminal(
      Path folder, int columns, int rows, Map<String, String> environment, String... args)
      throws IOException {
    this.folder = folder;
    this.columns = columns;
    this.rows = rows;
    this.screen = new ScreenTerminal(columns, rows);
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    java.add(System.getProperty("java.class.path"));
    java.add(Main.class.getName());
    java.addAll(List.of(args));
    StringBuilder command =
        new StringBuilder("tty > tty; stty sane rows " + rows + " cols " + columns);
    command.append("; exec");
    for (String word : java) {
      command.append(" '").append(word.replace("'", "'\\''")).append('\'');
    }
    ProcessBuilder builder = new ProcessBuilder("script", "-qefc", command.toString(), "/dev/null");
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("SHELL", "/bin/sh");
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("AIO_HISTORY", folder.resolve("history").toString());
    builder.environment().remove("NO_COLOR");
    builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
    builder.environment().putAll(environment);
    process = builder.start();
    keys = process.getOutputStream();
    Thread reader = new Thread(this::read, "screen");
    reader.setDaemon(true);
    reader.start();
  }

  /** A prompt of 80 columns that has greeted. */
  static PseudoTerminal open(Path folder) throws IOException {
    PseudoTerminal t = new PseudoTerminal(folder, 80, 24, Map.of(), "-q");
    t.await(">>> ");
    return t;
  }

  private void read() {
    try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      char[] chars = new char[4096];
      for (int n = in.read(chars); n >= 0; n = in.read(chars)) {
        synchronized (written) {
          written.append(chars, 0, n);
          screen.write(new String(chars, 0, n));
          written.notifyAll();
        }
      }
    } catch (IOException e) {
      return; // the terminal is closed
    }
  }

  /** Types, as fast as it goes. */
  void type(String text) throws IOException {
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  /** Types a line, ends it, and waits for the prompt after it. */
  void enter(String line) throws IOException {
    int before = prompts();
    type(line + "\r");
    awaitThat("a prompt after " + line, ignored -> prompts() > before && atPrompt());
  }

  /** How often a prompt was written for which nothing is typed yet. */
  private int prompts() {
    int n = 0;
    synchronized (written) {
      for (int i = written.indexOf("?2004h"); i >= 0; i = written.indexOf("?2004h", i + 1)) {
        n++;
      }
    }
    return n;
  }

  /** Whether the last line on the screen is an empty prompt. */
  boolean atPrompt() {
    List<String> lines = lines();
    return !lines.isEmpty() && lines.get(lines.size() - 1).equals(">>>");
  }

  /** Pastes, as a terminal does in bracketed paste mode. */
  void paste(String text) throws IOException {
    type("\033[200~" + text.replace('\n', '\r') + "\033[201~");
  }

  /** The lines of the screen, without blanks at their ends and empty lines at its end. */
  List<String> lines() {
    long[] cells = cells();
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        int c = ScreenTerminal.cellCodePoint(cells[row * columns + column]);
        if (c != 0) {
          line.appendCodePoint(c);
        }
      }
      lines.add(line.toString().stripTrailing());
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  /** The cells of the screen, row by row. */
  long[] cells() {
    long[] cells = new long[columns * rows];
    synchronized (written) {
      screen.dump(cells, 0, 0, rows, columns, null);
    }
    return cells;
  }

  /** The cell at which a text begins, on the last line that has it. */
  long cellOf(String text) {
    List<String> lines = lines();
    for (int row = lines.size() - 1; row >= 0; row--) {
      int column = lines.get(row).indexOf(text);
      if (column >= 0) {
        return cells()[row * columns + column];
      }
    }
    return fail(text + " is not on the screen:\n" + this);
  }

  /** Waits until a text is on the screen. */
  void await(String text) {
    awaitThat(text, lines -> String.join("\n", lines).contains(text.stripTrailing()));
  }

  /** Waits until the screen is as it should be. */
  void awaitThat(String what, Predicate<List<String>> condition) {
    long until = System.nanoTime() + PATIENCE;
    while (!condition.test(lines())) {
      if (System.nanoTime() > until) {
        fail("waited for " + what + "; the screen is\n" + this);
      }
      pause(20);
    }
  }

  static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Changes the size of the terminal, as dragging its corner does. */
  void resize(int newColumns, int newRows) throws IOException, InterruptedException {
    synchronized (written) {
      screen.setSize(newColumns, newRows);
      columns = newColumns;
      rows = newRows;
    }
    String tty = Files.readString(folder.resolve("tty")).strip();
    String rowsText = Integer.toString(newRows);
    String columnsText = Integer.toString(newColumns);
    new ProcessBuilder("stty", "-F", tty, "rows", rowsText, "cols", columnsText).start().waitFor();
  }

  /** The exit code, once the prompt has been left. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(40, TimeUnit.SECONDS)) {
      fail("it has not ended; the screen is\n" + this);
    }
    return process.exitValue();
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
