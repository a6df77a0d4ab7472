package org.aiolang.cli.prompt;

import java.util.List;
import org.aiolang.repl.Completion;
import org.aiolang.repl.Session;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Completion as JLine wants it. It asks its parser first which word is to be completed; that is
 * what the session's completions replace, so they are asked for there.
 */
final class Completions implements Parser, Completer {
  /** Columns that a note in the menu may take. */
  private static final int WIDEST_NOTE = 60;

  private final Session session;

  Completions(Session session) {
    this.session = session;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context != ParseContext.COMPLETE) {
      return new Word(line, cursor, cursor, List.of());
    }
    List<Completion> found = session.complete(line, cursor);
    return new Word(line, found.isEmpty() ? cursor : found.get(0).start(), cursor, found);
  }

  @Override
  public boolean isEscapeChar(char c) {
    return false;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (!(line instanceof Word word)) {
      return;
    }
    int columns =
        Math.max(10, Math.min(WIDEST_NOTE, reader.getTerminal().getSize().getColumns() / 2 - 2));
    int order = 0;
    for (Completion c : word.found()) {
      String note = cut(c.note().replace('\n', ' '), columns);
      candidates.add(
          new Candidate(
              c.text(),
              cut(c.label(), columns),
              null,
              note.isEmpty() ? null : note,
              null,
              null,
              false,
              ++order));
    }
  }

  private static String cut(String text, int columns) {
    return text.length() > columns ? text.substring(0, columns - 1) + "…" : text;
  }

  /** The word before the cursor, and what could stand there. */
  private record Word(String line, int start, int cursor, List<Completion> found)
      implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
      return cursor - start;
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return cursor - start;
    }
  }
}
