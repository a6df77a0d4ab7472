package org.aiolang.cli.prompt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp;
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
  private static final String INTERRUPT = "aio-interrupt";

  /** The prompt as it is without what stands above it. */
  private String ownPrompt = "";

  /** Is told that a line which is written but not ended stands above the text for good. */
  private final Runnable onInterrupt;

  /** The terminal's attributes while nothing is edited. */
  private @Nullable Attributes cooked;

  Editor(Terminal terminal, @Nullable Path history, Runnable onInterrupt) {
    super(terminal, "aio", variables(history));
    this.onInterrupt = onInterrupt;
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
    named.put(INTERRUPT, this::interrupt);
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
    keys.bind(new Reference(INTERRUPT), KeyMap.ctrl('C'));
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

  /**
   * Ctrl-C: a new text begins below. The terminal stays as it is, so that it shows nothing of keys
   * that are typed on.
   */
  @Override
  protected boolean interrupt() {
    buf.cursor(buf.length());
    post = null;
    redisplay(false);
    terminal.puts(InfoCmp.Capability.carriage_return);
    terminal.writer().write("\nKeyboardInterrupt\n");
    display = new WideDisplay(terminal); // which begins where the cursor is
    display.resize(size);
    onInterrupt.run();
    setPrompt(ownPrompt);
    buf.clear();
    undo.clear();
    undo.newState(buf.copy());
    modifiedHistory.clear();
    history.moveToEnd();
    return true;
  }

  /** The end of this line of the block, where JLine would go on to the next one's. */
  @Override
  protected boolean endOfLine() {
    while (buf.currChar() != '\n' && buf.move(1) == 1) {
      continue;
    }
    return true;
  }

  /** Likewise its beginning. */
  @Override
  protected boolean beginningOfLine() {
    while (buf.prevChar() != '\n' && buf.move(-1) == -1) {
      continue;
    }
    return true;
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

  /**
   * A terminal that is made wider or narrower has wrapped its lines anew, so what is edited is
   * wiped from where it begins now, and drawn again.
   */
  @Override
  protected void handleSignal(Terminal.Signal signal) {
    if (signal != Terminal.Signal.WINCH) {
      super.handleSignal(signal);
      return;
    }
    lock.lock();
    try {
      Size before = size;
      Size now = terminal.getBufferSize();
      if (now.equals(before)) {
        return;
      }
      size = now;
      if (isReading()) {
        boolean joins = !(display instanceof WideDisplay shown) || shown.wraps();
        String text = shownUpToCursor();
        display = new WideDisplay(terminal);
        display.resize(now);
        int next = buf.cursor() < buf.length() ? buf.currChar() : '\n';
        wipe(Reflow.row(text, next, before.getColumns(), now.getColumns(), joins));
        redisplay();
        flush();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The display is made anew for each text that is read. */
  @Override
  protected void redisplay(boolean flush) {
    if (!(display instanceof WideDisplay)) {
      display = new WideDisplay(terminal);
      display.resize(size);
    }
    super.redisplay(flush);
  }

  /** Clears what is shown, from so many rows above the cursor on. */
  private void wipe(int above) {
    terminal.puts(InfoCmp.Capability.carriage_return);
    if (above > 0) {
      terminal.puts(InfoCmp.Capability.parm_up_cursor, Math.min(above, size.getRows() - 1));
      // A terminal that is cleared from its first row on may keep what stood there.
      terminal.puts(InfoCmp.Capability.clr_eol);
      terminal.writer().write('\n');
      terminal.puts(InfoCmp.Capability.clr_eos);
      terminal.puts(InfoCmp.Capability.parm_up_cursor, 1);
    } else {
      terminal.puts(InfoCmp.Capability.clr_eos);
    }
  }

  /** The text on the screen from the first prompt to the cursor. */
  private String shownUpToCursor() {
    String secondary = String.valueOf(getVariable(SECONDARY_PROMPT_PATTERN)).replace("%%", "%");
    String typed = buf.upToCursor().replace("\n", "\n" + secondary);
    return AttributedString.stripAnsi(prompt + typed);
  }

  /** Ctrl-R and Ctrl-S: any key that does not search ends the search, and does what it does. */
  @Override
  protected boolean doSearchHistory(boolean backward) {
    String typed = buf.toString();
    int cursor = buf.cursor();
    List<String> texts = new ArrayList<>();
    history.iterator().forEachRemaining(e -> texts.add(e.line()));
    texts.add(typed);
    HistorySearch search = new HistorySearch(texts, backward);
    post = () -> new AttributedString(search.status());
    try {
      redisplay();
      while (true) {
        Binding key = readBinding(getKeys());
        String name = key instanceof Reference r ? r.name() : "";
        switch (name) {
          case HISTORY_INCREMENTAL_SEARCH_BACKWARD -> search.next(true);
          case HISTORY_INCREMENTAL_SEARCH_FORWARD -> search.next(false);
          case BACKSPACE, BACKWARD_DELETE_CHAR -> search.back();
          case SELF_INSERT -> search.add(getLastBinding());
          case SEND_BREAK -> {
            show(typed, cursor);
            return true;
          }
          default -> {
            if (search.index() < texts.size() - 1) {
              history.moveTo(history.first() + search.index());
            }
            if (key != null) {
              runMacro(getLastBinding());
            }
            return true;
          }
        }
        show(search.text(), search.place());
        redisplay();
      }
    } finally {
      post = null;
    }
  }

  private void show(String text, int cursor) {
    buf.clear();
    buf.write(text);
    buf.cursor(text.codePointCount(0, cursor));
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
