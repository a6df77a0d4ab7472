package org.aiolang.cli.prompt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An incremental search in earlier texts, without a terminal. A match stays where it is while what
 * is sought grows and still fits there; each step back undoes one character.
 */
final class HistorySearch {
  private record Match(int text, int place) {}

  private record Step(String term, Match match, boolean failing) {}

  /** The earlier texts, oldest first, and after them the one that was being typed. */
  private final List<String> texts;

  private final Deque<Step> steps = new ArrayDeque<>();
  private String term = "";
  private Match match;
  private boolean failing;
  private boolean backward;

  HistorySearch(List<String> texts, boolean backward) {
    this.texts = texts;
    this.backward = backward;
    int typed = texts.size() - 1;
    this.match = new Match(typed, texts.get(typed).length());
  }

  /** Seeks one character more. */
  void add(String typed) {
    steps.push(new Step(term, match, failing));
    term += typed;
    if (!failing) {
      take(find(match.text, match.place, match.text));
    }
  }

  /** Takes the last character back, and with it what its search did. */
  void back() {
    Step before = steps.poll();
    if (before != null) {
      term = before.term;
      match = before.match;
      failing = before.failing;
    }
  }

  /** Seeks the next match in that direction. */
  void next(boolean toOlder) {
    backward = toOlder;
    if (!term.isEmpty()) {
      take(find(match.text, match.place + (toOlder ? -1 : 1), -1));
    }
  }

  private void take(@Nullable Match found) {
    failing = found == null;
    match = found == null ? match : found;
  }

  /** From that place on; of the texts that are as the one that is shown only {@code same} fits. */
  private @Nullable Match find(int text, int place, int same) {
    String shown = texts.get(text);
    int from = place;
    for (int i = text; i >= 0 && i < texts.size(); i += backward ? -1 : 1) {
      boolean again = i != text && i != same && texts.get(i).equals(shown);
      int found = again ? -1 : in(texts.get(i), from);
      if (found >= 0) {
        return new Match(i, found);
      }
      from = backward ? Integer.MAX_VALUE : 0;
    }
    return null;
  }

  private int in(String text, int from) {
    if (from < 0) {
      return -1;
    }
    String folded = text.toLowerCase(Locale.ROOT);
    String sought = term.toLowerCase(Locale.ROOT);
    return backward ? folded.lastIndexOf(sought, from) : folded.indexOf(sought, from);
  }

  String text() {
    return texts.get(match.text);
  }

  /** Where the match begins in the text, in chars. */
  int place() {
    return Math.min(match.place, text().length());
  }

  /** What stands below the text. */
  String status() {
    return (failing ? "failing " : "")
        + (backward ? "bck-i-search: " : "fwd-i-search: ")
        + term
        + "_";
  }

  /** Which of the texts is shown, from the oldest on. */
  int index() {
    return match.text;
  }
}
