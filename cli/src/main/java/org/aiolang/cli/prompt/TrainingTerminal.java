package org.aiolang.cli.prompt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/** A pseudo-terminal at which what most people type first is typed. */
final class TrainingTerminal implements LinePrompt.Source {
  private static final String TYPED =
      """
      1 + 1
      def f(x, *, y="a"):  # comment
      return f"{x} {y}"

      await sleep(0)
      1/0
      f.__na\t
      exit
      """;

  /** What the terminal of the process is, and a pseudo-terminal is not. */
  private static final String REAL = "org.jline.terminal.impl.PosixSysTerminal";

  @Override
  public Terminal open() throws IOException {
    try {
      Class.forName(REAL);
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
    byte[] typed = TYPED.replace('\n', '\r').getBytes(StandardCharsets.UTF_8);
    return new JniTerminalProvider()
        .newTerminal(
            "aio",
            "xterm-256color",
            new Keys(new ByteArrayInputStream(typed)),
            OutputStream.nullOutputStream(),
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            Terminal.SignalHandler.SIG_DFL,
            false,
            new Attributes(),
            new Size(80, 24));
  }

  /** Keys that come no faster than a program can read them, and do not end. */
  private static final class Keys extends InputStream {
    private static final int PAUSE = 2;

    private final InputStream keys;

    Keys(InputStream keys) {
      this.keys = keys;
    }

    @Override
    public int read() throws IOException {
      try {
        int key = keys.read();
        Thread.sleep(key < 0 ? Long.MAX_VALUE : PAUSE);
        return key;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return -1;
      }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int key = read();
      into[from] = (byte) key;
      return key < 0 ? -1 : 1;
    }
  }
}
