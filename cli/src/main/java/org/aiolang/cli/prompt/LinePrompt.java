package org.aiolang.cli.prompt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.aiolang.limits.SystemWorld;
import org.aiolang.repl.Session;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;

/**
 * The prompt on a terminal that can be drawn on. The terminal is opened on a thread of its own
 * while the interpreter is made.
 */
final class LinePrompt implements Prompt {
  /** Where the terminal comes from. */
  interface Source {
    Terminal open() throws IOException;
  }

  private final OutputStream out;
  private final Source source;
  private final @Nullable Path history;
  private final Map<String, String> environment;
  private final String greeting;
  private final Screen screen;
  private final Thread opening = new Thread(this::open, "terminal");
  private volatile @Nullable Terminal terminal;
  private @Nullable Editor editor;

  /** What takes over where the terminal cannot be opened. */
  private final BasicPrompt plain;

  private volatile boolean editing;

  LinePrompt(SystemWorld world, String greeting) {
    this(
        world,
        greeting,
        new SystemTerminal(world.environment()),
        HistoryFile.of(world.environment()));
  }

  LinePrompt(SystemWorld world, String greeting, Source source, @Nullable Path history) {
    this.out = world.stdout();
    this.plain = new BasicPrompt(world, greeting, true);
    this.source = source;
    this.history = history;
    this.environment = world.environment();
    this.greeting = greeting;
    this.screen = new Screen(out);
    opening.setDaemon(true);
    opening.start();
    world.redirect(screen.input(world.stdin()), screen.stream(), screen.stream());
  }

  @Override
  public boolean numbersInputs() {
    return true;
  }

  private void open() {
    try {
      Terminal t = source.open();
      if (t.getSize().getColumns() <= 0) {
        t.setSize(new Size(80, 24)); // nobody has told the terminal
      }
      relay("WINCH", t, Terminal.Signal.WINCH);
      relay("CONT", t, Terminal.Signal.CONT);
      terminal = t;
      Editor e = new Editor(t, history, screen::forgetBegun);
      e.setHighlighter(new Highlighting(Session.wantsColors(environment)));
      editor = e;
    } catch (IOException | RuntimeException | LinkageError e) {
      terminal = null; // such as a folder for temporary files that allows no libraries
    }
  }

  @Override
  public void run(Session s) {
    try {
      opening.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    Terminal t = terminal;
    Editor e = editor;
    if (t == null || e == null) {
      plain.run(s);
      return;
    }
    Completions completions = new Completions(s);
    e.setParser(completions);
    e.setCompleter(completions);
    Thread shower = new Thread(this::show, "output");
    shower.setDaemon(true);
    shower.start();
    try {
      out.write(greeting.getBytes(StandardCharsets.UTF_8));
      s.startUp();
      while (!s.isOver()) {
        String text = read(s, e);
        if (text == null) {
          break;
        }
        if (!text.isBlank()) {
          s.evaluate(text);
        }
      }
      t.close();
    } catch (IOException gone) {
      return; // the terminal is gone
    }
  }

  /** One text; null where the user leaves. */
  private @Nullable String read(Session s, Editor e) throws IOException {
    while (!s.isOver()) {
      screen.edit(e);
      editing = true;
      boolean interrupted = false;
      try {
        String text = e.read(s.primary(), s.secondary());
        if (!screen.answers(text + "\n")) {
          return text;
        }
      } catch (UserInterruptException discarded) {
        interrupted = true;
      } catch (EndOfFileException end) {
        if (!screen.answers("")) {
          return null;
        }
      } finally {
        editing = false;
        screen.done();
      }
      if (interrupted && !s.isOver()) {
        out.write("KeyboardInterrupt\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    return null;
  }

  private void show() {
    try {
      screen.show();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** JLine takes signals only if it takes all; SIGINT is not its own to take. */
  private static void relay(String name, Terminal to, Terminal.Signal signal) {
    Signal.handle(new Signal(name), got -> to.raise(signal));
  }

  /** The terminal of this process. */
  private record SystemTerminal(Map<String, String> environment) implements Source {
    @Override
    public Terminal open() throws IOException {
      System.setProperty("org.jline.terminal.softwareSignals", "false");
      return new JniTerminalProvider()
          .sysTerminal(
              "aio",
              environment.get("TERM"),
              false,
              StandardCharsets.UTF_8,
              StandardCharsets.UTF_8,
              StandardCharsets.UTF_8,
              false,
              Terminal.SignalHandler.SIG_DFL,
              false,
              SystemStream.Output);
    }
  }

  /** SIGINT from elsewhere; the key is one like any other to the editor. */
  @Override
  public boolean interrupted() {
    Terminal t = terminal;
    if (t == null && plain.interrupted()) {
      return true;
    }
    if (editing && t != null) {
      t.raise(Terminal.Signal.INT);
      return true;
    }
    try {
      screen.interrupted();
    } catch (IOException gone) {
      return false; // who pressed the key does not see it
    }
    return false;
  }
}
