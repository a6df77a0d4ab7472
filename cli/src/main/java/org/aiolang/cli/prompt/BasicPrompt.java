package org.aiolang.cli.prompt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.aiolang.object.OutsideWorld;
import org.aiolang.repl.InputText;
import org.aiolang.repl.Session;
import org.jspecify.annotations.Nullable;

/**
 * The prompt where nothing can be drawn: a pipe, or a terminal that knows lines only. It reads
 * standard input byte by byte, so that a program it runs can read on from there.
 */
final class BasicPrompt implements Prompt {
  private final OutsideWorld world;
  private final String greeting;

  /** Where prompts are written: as in CPython, standard error unless both ends are a terminal. */
  private final OutputStream prompts;

  private volatile @Nullable Session session;

  /** Whether it waits for a line now. */
  private volatile boolean reading;

  /** Whether Ctrl-C threw away what was typed so far. */
  private volatile boolean discarded;

  BasicPrompt(OutsideWorld world, String greeting, boolean terminal) {
    this.world = world;
    this.greeting = greeting;
    this.prompts = terminal ? world.stdout() : world.stderr();
  }

  @Override
  public boolean numbersInputs() {
    return false;
  }

  @Override
  public void run(Session s) {
    session = s;
    try {
      if (!greeting.isEmpty()) {
        world.stderr().write(greeting.getBytes(StandardCharsets.UTF_8));
      }
      s.startUp();
      while (!s.isOver()) {
        String text = read(s);
        if (text == null) {
          break;
        }
        if (!text.isBlank()) {
          s.evaluate(text);
        }
      }
    } catch (IOException e) {
      return; // the terminal is gone
    }
  }

  /** Lines until they are a whole; null at the end of the input. */
  private @Nullable String read(Session s) throws IOException {
    StringBuilder text = new StringBuilder();
    while (true) {
      prompt(text.length() == 0 ? s.primary() : s.secondary());
      reading = true;
      String line = line();
      reading = false;
      if (discarded) {
        discarded = false;
        text.setLength(0);
      }
      if (line == null) {
        prompt("\n");
        return text.length() == 0 ? null : text.toString();
      }
      text.append(line);
      if (!InputText.isIncomplete(text.toString())) {
        return text.toString();
      }
      text.append('\n');
    }
  }

  private void prompt(String text) throws IOException {
    prompts.write(text.getBytes(StandardCharsets.UTF_8));
    prompts.flush();
  }

  private @Nullable String line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (true) {
      int b = world.stdin().read();
      if (b < 0 && bytes.size() == 0) {
        return null;
      }
      if (b < 0 || b == '\n') {
        String line = bytes.toString(StandardCharsets.UTF_8);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      }
      bytes.write(b);
    }
  }

  /** The terminal has thrown the line away; what is left is to say so. */
  @Override
  public boolean interrupted() {
    Session s = session;
    if (s == null || !reading) {
      return false;
    }
    discarded = true;
    try {
      prompt("\nKeyboardInterrupt\n" + s.primary());
    } catch (IOException e) {
      return true; // the terminal is gone, as the reader will find
    }
    return true;
  }
}
