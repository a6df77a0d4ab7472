package org.aiolang.cli.prompt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.aiolang.repl.InputText;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * JLine's editor, taught the language: Enter ends a text that is whole and else begins the next
 * line with its indentation; Tab and Backspace move by four columns in the indentation.
 *
 * <p>Lines that are written while it edits appear above, by {@link #above}; a line that is not
 * ended yet stands above the prompt, as if it were part of it.
 */
final class Editor extends LineReaderImpl {
  private static final int INDENT = 4;
  private static final int HISTORY_LINES = 10_000;
  private static final String ENTER = "aio-enter";
  private static final String TAB = "aio-tab";
  private static final String BACKSPACE = "aio-backspace";
  private static final String SUSPEND = "aio-suspend";

  /** The prompt as it is without what stands above it. */
  private String ownPrompt = "";

  /** The terminal's attributes while nothing is edited. */
  private @Nullable Attributes cooked;

  Editor(Terminal terminal, @Nullable Path history) {
    super(terminal, "aio", variables(history));
    option(Option.DISABLE_EVENT_EXPANSION, true);
    option(Option.HISTORY_IGNORE_SPACE, true);
    option(Option.HISTORY_TIMESTAMPED, false);
    option(Option.AUTO_FRESH_LINE, false);
    option(Option.AUTO_REMOVE_SLASH, false);
    option(Option.AUTO_PARAM_SLASH, false);
    option(Option.COMPLETE_MATCHER_TYPO, false);
    option(Option.COMPLETE_MATCHER_CAMELCASE, false);
    option(Option.CASE_INSENSITIVE_SEARCH, true);
    Map<String, Widget> named = getWidgets();
    named.put(ENTER, this::enter);
    named.put(TAB, this::tab);
    named.put(BACKSPACE, this::backspace);
    named.put(SUSPEND, this::suspend);
    KeyMap<Binding> keys = Objects.requireNonNull(getKeyMaps().get(LineReader.EMACS));
    keys.bind(new Reference(ENTER), "\r", "\n");
    keys.bind(new Reference(TAB), "\t");
    keys.bind(new Reference(BACKSPACE), "\b", KeyMap.del());
    // Keypads send these where they were not told otherwise.
    keys.bind(new Reference(UP_LINE_OR_HISTORY), "\033[A");
    keys.bind(new Reference(DOWN_LINE_OR_HISTORY), "\033[B");
    keys.bind(new Reference(FORWARD_CHAR), "\033[C");
    keys.bind(new Reference(BACKWARD_CHAR), "\033[D");
    keys.bind(new Reference(SUSPEND), KeyMap.ctrl('Z'));
  }

  private static Map<String, Object> variables(@Nullable Path history) {
    Map<String, Object> all = new HashMap<>();
    all.put(HISTORY_SIZE, HISTORY_LINES);
    all.put(HISTORY_FILE_SIZE, HISTORY_LINES);
    all.put(BELL_STYLE, "none");
    all.put(LIST_MAX, 200);
    if (history != null) {
      all.put(HISTORY_FILE, history);
    }
    return all;
  }

  /** Reads one text, which may be of several lines. */
  String read(String primary, String secondary) {
    ownPrompt = literal(primary);
    setVariable(SECONDARY_PROMPT_PATTERN, literal(secondary));
    cooked = terminal.getAttributes();
    return readLine(ownPrompt);
  }

  /** A percent sign is nothing special in {@code sys.ps1}. */
  private static String literal(String prompt) {
    return prompt.replace("%", "%%");
  }

  /** Writes whole lines above what is edited, and keeps the beginning of one in sight. */
  void above(String lines, String begun) {
    lock.lock();
    try {
      setPrompt(begun.isEmpty() ? ownPrompt : literal(begun) + "\n" + ownPrompt);
      if (!lines.isEmpty()) {
        printAbove(lines);
      } else if (isReading()) {
        redisplay();
        flush();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean enter() {
    String before = buf.upToCursor();
    String after = buf.substring(buf.cursor());
    String text = buf.toString();
    if (after.indexOf('\n') >= 0 || InputText.isIncomplete(text)) {
      buf.write("\n" + " ".repeat(InputText.indent(before)));
      return true;
    }
    return acceptLine();
  }

  private boolean tab() {
    int column = blanksBefore();
    if (column < 0) {
      return expandOrComplete();
    }
    buf.write(" ".repeat(INDENT - column % INDENT));
    return true;
  }

  private boolean backspace() {
    int column = blanksBefore();
    if (column <= 0) {
      return backwardDeleteChar();
    }
    return buf.backspace(column % INDENT == 0 ? INDENT : column % INDENT) > 0;
  }

  /** Ctrl-Z: the shell takes over; SIGCONT brings the editor back. */
  private boolean suspend() {
    if (cooked != null) {
      terminal.setAttributes(cooked);
    }
    String self = Long.toString(ProcessHandle.current().pid());
    try {
      new ProcessBuilder("kill", "-TSTP", self).start();
      return true;
    } catch (IOException e) {
      terminal.enterRawMode();
      return false;
    }
  }

  /** How many blanks stand between the line's begin and the cursor; -1 where there is more. */
  private int blanksBefore() {
    String before = buf.upToCursor();
    String line = before.substring(before.lastIndexOf('\n') + 1);
    return line.isBlank() && line.indexOf('\t') < 0 ? line.length() : -1;
  }

  /** The history keeps a text without the blank line that ended it. */
  @Override
  protected String finish(String text) {
    super.finish(text.stripTrailing());
    return text;
  }
}
