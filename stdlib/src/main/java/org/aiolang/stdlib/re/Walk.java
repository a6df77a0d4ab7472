package org.aiolang.stdlib.re;

import org.aiolang.object.Realm;

/** The matches in a text, one after the other, as {@code finditer} finds them. */
final class Walk {
  private final Realm r;
  private final PyPattern pattern;
  private final Subject subject;
  private final Matcher matcher;
  private final int pos;
  private final int endpos;
  private int from;
  private int end = -1;
  private boolean advance;

  Walk(Realm r, PyPattern pattern, Subject subject, int pos, int endpos) {
    this.r = r;
    this.pattern = pattern;
    this.subject = subject;
    this.pos = pos;
    this.endpos = endpos;
    this.from = pos;
    this.matcher = pattern.matcher(r, subject, endpos);
  }

  PyPattern pattern() {
    return pattern;
  }

  /** Finds the next match, which is not an empty one where the last ended as an empty one. */
  boolean find() {
    if (from > endpos) {
      return false;
    }
    matcher.on(r, subject, endpos);
    return found(matcher.search(from, advance), endpos + 1);
  }

  /** Matches where the last match ended. */
  boolean match() {
    if (from > endpos) {
      return false;
    }
    matcher.on(r, subject, endpos);
    int at = matcher.match(from, false);
    return found(at == from && advance ? -1 : at, endpos + 1);
  }

  private boolean found(int at, int otherwise) {
    end = at;
    if (at < 0) {
      from = otherwise;
      return false;
    }
    advance = at == matcher.start;
    from = at;
    return true;
  }

  int begin() {
    return matcher.start;
  }

  int end() {
    return end;
  }

  boolean has(int group) {
    return start(group) >= 0 && matcher.registers[2 * group - 1] >= start(group);
  }

  private int start(int group) {
    return matcher.registers[2 * group - 2];
  }

  Object group(int group, Object otherwise) {
    return has(group) ? subject.slice(start(group), matcher.registers[2 * group - 1]) : otherwise;
  }

  /** The match that was found. */
  PyMatch toMatch() {
    return new PyMatch(pattern, subject, matcher, end, pos, endpos);
  }

  /** Gives the matcher back. */
  void close() {
    pattern.free(matcher);
  }
}
