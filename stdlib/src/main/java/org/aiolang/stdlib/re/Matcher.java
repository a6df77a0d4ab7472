package org.aiolang.stdlib.re;

import java.util.Arrays;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;

/**
 * Runs a program on a text. Choices, and what they must undo, are on a stack of ints, each entry
 * with its kind on top:
 *
 * <pre>
 * BRANCH  (instruction, place)        go there
 * UNDO    (register, old value)       and go on failing
 * GREEDY  (instruction, least, place) take one character less
 * LAZY    (instruction, place, most)  take one character more
 * </pre>
 *
 * <p>Where the stack is empty there is no choice left, so nothing need be undone. One thread at a
 * time, not reentrant.
 */
final class Matcher {
  private static final int BRANCH = 0;
  private static final int UNDO = 1;
  private static final int GREEDY = 2;
  private static final int LAZY = 3;
  private static final int FAILED = -1;
  private static final int PATIENCE = 2048;

  private final Program program;
  final int[] registers;
  private int[] stack = new int[64];
  private int top;
  private int patience = PATIENCE;

  private Realm r;
  private String text;
  private int[] points;
  private int end;
  private boolean whole;

  /** Where a match may not end, because it would be empty; or -1. */
  private int notAt;

  /** Where the match that was found begins. */
  int start;

  @SuppressWarnings("NullAway.Init") // bound before every use
  Matcher(Program program) {
    this.program = program;
    this.registers = new int[program.registers()];
  }

  /** Binds the text to be matched, up to an end. */
  @SuppressWarnings("NullAway") // no code points: the text is one char a character
  void on(Realm realm, Subject s, int limit) {
    r = realm;
    text = s.text;
    points = s.points;
    end = limit;
  }

  /** Lets the text go. */
  @SuppressWarnings("NullAway")
  void release() {
    text = null;
    points = null;
    if (stack.length > 1 << 16) {
      stack = new int[64];
    }
  }

  /** Matches at a place; gives the end of the match or -1. */
  int match(int at, boolean toTheEnd) {
    whole = toTheEnd;
    notAt = -1;
    start = at;
    return attempt(at);
  }

  /**
   * The end of the first match that begins at a place or after it, or -1; {@link #start} is its
   * begin. Where {@code advance} is set, the match is not an empty one at that very place.
   */
  int search(int from, boolean advance) {
    whole = false;
    notAt = advance ? from : -1;
    if (program.anchored()) {
      start = from;
      return from == 0 ? attempt(0) : FAILED;
    }
    long last = end - program.least();
    CharSet first = program.first();
    String prefix = program.prefix();
    boolean plain = points == null && !prefix.isEmpty();
    for (int at = from; at <= last; at++) {
      if (plain) {
        at = text.indexOf(prefix, at);
        if (at < 0 || at > last) {
          return FAILED;
        }
      } else if (first != null) {
        at = skip(first, at, (int) last);
        if (at > last) {
          return FAILED;
        }
      }
      start = at;
      int found = attempt(at);
      if (found >= 0) {
        return found;
      }
      notAt = -1;
      if (--patience < 0) {
        rest();
      }
    }
    return FAILED;
  }

  private int skip(CharSet first, int from, int last) {
    int at = from;
    int limit = Math.min(last + 1, end);
    if (points == null) {
      String s = text;
      while (at < limit && !first.has(s.charAt(at))) {
        at++;
      }
    } else {
      while (at < limit && !first.has(points[at])) {
        at++;
      }
    }
    return at == end ? last + 1 : at;
  }

  private void rest() {
    patience = PATIENCE;
    r.safepoint();
  }

  private int at(int i) {
    return points == null ? text.charAt(i) : points[i];
  }

  private int attempt(int begin) {
    Arrays.fill(registers, -1);
    top = 0;
    try {
      return run(begin);
    } catch (OutOfMemoryError e) {
      stack = new int[64];
      throw org.aiolang.object.Errors.memoryError();
    }
  }

  private void push(int a, int b, int kind) {
    if (top + 4 > stack.length) {
      stack = Arrays.copyOf(stack, grown());
    }
    stack[top] = a;
    stack[top + 1] = b;
    stack[top + 2] = kind;
    top += 3;
  }

  private void push(int a, int b, int c, int kind) {
    if (top + 4 > stack.length) {
      stack = Arrays.copyOf(stack, grown());
    }
    stack[top] = a;
    stack[top + 1] = b;
    stack[top + 2] = c;
    stack[top + 3] = kind;
    top += 4;
  }

  private int grown() {
    if (stack.length > 1 << 29) {
      throw org.aiolang.object.Errors.memoryError();
    }
    Sizes.check(r, stack.length * 8L);
    return stack.length * 2;
  }

  private void set(int register, int value) {
    if (top > 0) {
      push(register, registers[register], UNDO);
    }
    registers[register] = value;
  }

  private int run(int begin) {
    final int[] code = program.code();
    final CharSet[] sets = program.sets();
    final int[] regs = registers;
    int pc = 0;
    int at = begin;
    while (true) {
      boolean ok;
      switch (code[pc]) {
        case Op.CHAR -> {
          ok = at < end && at(at) == code[pc + 1];
          at++;
          pc += 2;
        }
        case Op.SET -> {
          ok = at < end && sets[code[pc + 1]].has(at(at));
          at++;
          pc += 2;
        }
        case Op.ANY -> {
          ok = at < end && at(at) != '\n';
          at++;
          pc++;
        }
        case Op.ALL -> {
          ok = at < end;
          at++;
          pc++;
        }
        case Op.TEXT -> {
          int index = code[pc + 1];
          ok = isText(index, at);
          at += program.points()[index].length;
          pc += 2;
        }
        case Op.AT -> {
          ok = isAt(code[pc + 1], at);
          pc += 2;
        }
        case Op.JUMP -> {
          ok = true;
          pc = code[pc + 1];
          if (--patience < 0) {
            rest();
          }
        }
        case Op.SPLIT -> {
          ok = true;
          int set = code[pc + 2];
          if (set >= 0 && !(at < end && sets[set].has(at(at)))) {
            pc = code[pc + 1];
          } else {
            push(code[pc + 1], at, BRANCH);
            pc += 3;
          }
        }
        case Op.LAZY -> {
          ok = true;
          push(code[pc + 1], at, BRANCH);
          pc += 2;
        }
        case Op.MARK -> {
          ok = true;
          set(code[pc + 1], at);
          pc += 2;
        }
        case Op.CLOSE -> {
          ok = true;
          int group = code[pc + 1];
          set(2 * group - 1, at);
          if (regs[program.lastRegister()] != group) {
            set(program.lastRegister(), group);
          }
          pc += 2;
        }
        case Op.ONE_GREEDY -> {
          int least = code[pc + 3];
          int stop = runEnd(code[pc + 1], code[pc + 2], at, code[pc + 4]);
          int follow = code[pc + 5];
          int low = at + least;
          if (follow >= 0) {
            stop = backTo(sets[follow], stop, low);
          }
          ok = stop >= low;
          if (stop > low) {
            push(pc, low, stop, GREEDY);
          }
          at = stop;
          pc += 6;
        }
        case Op.ONE_POSSESSIVE -> {
          int stop = runEnd(code[pc + 1], code[pc + 2], at, code[pc + 4]);
          ok = stop - at >= code[pc + 3];
          at = stop;
          pc += 6;
        }
        case Op.ONE_LAZY -> {
          int least = code[pc + 3];
          int stop = least == 0 ? at : runEnd(code[pc + 1], code[pc + 2], at, least);
          ok = stop - at == least;
          if (ok) {
            push(pc, stop, code[pc + 4] - least, LAZY);
          }
          at = stop;
          pc += 6;
        }
        case Op.ZERO -> {
          ok = true;
          set(code[pc + 1], 0);
          pc += 2;
        }
        case Op.INCREMENT -> {
          ok = true;
          set(code[pc + 1], regs[code[pc + 1]] + 1);
          pc += 2;
        }
        case Op.COUNT_GREEDY, Op.COUNT_LAZY -> {
          ok = true;
          pc = count(pc, at);
          if (--patience < 0) {
            rest();
          }
        }
        case Op.CHECK -> {
          ok = true;
          int counter = code[pc + 2];
          boolean stuck =
              at == regs[code[pc + 1]] && (counter < 0 || regs[counter] >= code[pc + 3]);
          pc = stuck ? code[pc + 4] : pc + 5;
        }
        case Op.MATCH -> {
          ok = at != notAt && (!whole || at == end);
          if (ok) {
            return at;
          }
        }
        case Op.REFERENCE -> {
          int length = referenceLength(pc, at);
          ok = length >= 0;
          at += length;
          pc += 4;
        }
        case Op.CONDITION -> {
          ok = true;
          pc = isSet(code[pc + 1]) ? pc + 3 : code[pc + 2];
        }
        case Op.LOOK -> {
          ok = at >= code[pc + 3];
          if (ok) {
            set(code[pc + 2], at);
            enter(code[pc + 1]);
            at -= code[pc + 3];
          }
          pc += 4;
        }
        case Op.LOOK_END -> {
          ok = true;
          at = regs[code[pc + 2]];
          cut(regs[code[pc + 1]]);
          pc += 3;
        }
        case Op.NOT_LOOK -> {
          ok = true;
          if (at < code[pc + 2]) {
            pc = code[pc + 3];
          } else {
            enter(code[pc + 1]);
            push(code[pc + 3], at, BRANCH);
            at -= code[pc + 2];
            pc += 4;
          }
        }
        case Op.NOT_LOOK_END -> {
          ok = false;
          unwind(regs[code[pc + 1]]);
        }
        case Op.ATOMIC -> {
          ok = true;
          enter(code[pc + 1]);
          pc += 2;
        }
        case Op.ATOMIC_END -> {
          ok = true;
          cut(regs[code[pc + 1]]);
          pc += 2;
        }
        default -> ok = false;
      }
      if (ok) {
        continue;
      }
      // take the last choice
      if (--patience < 0) {
        rest();
      }
      pc = back();
      if (pc < 0) {
        return FAILED;
      }
      at = resumeAt;
    }
  }

  /** Where to go on after {@link #back}. */
  private int resumeAt;

  /** Undoes and takes the last choice; gives its instruction, or -1 where none is left. */
  private int back() {
    while (top > 0) {
      int[] s = stack;
      switch (s[top - 1]) {
        case UNDO -> {
          top -= 3;
          registers[s[top]] = s[top + 1];
        }
        case BRANCH -> {
          top -= 3;
          resumeAt = s[top + 1];
          return s[top];
        }
        case GREEDY -> {
          int pc = s[top - 4];
          int low = s[top - 3];
          int place = s[top - 2] - 1;
          int follow = program.code()[pc + 5];
          if (follow >= 0) {
            place = backTo(program.sets()[follow], place, low);
          }
          if (place > low) {
            s[top - 2] = place;
          } else {
            top -= 4;
          }
          if (place >= low) {
            resumeAt = place;
            return pc + 6;
          }
        }
        default -> {
          int pc = s[top - 4];
          int place = s[top - 3];
          int left = s[top - 2];
          int next = left == 0 ? place : more(pc, place, left);
          if (next == place) {
            top -= 4;
          } else {
            s[top - 3] = next;
            s[top - 2] = program.code()[pc + 4] == Node.UNBOUNDED ? left : left - (next - place);
            resumeAt = next;
            return pc + 6;
          }
        }
      }
    }
    return FAILED;
  }

  /** The next place of a lazy run at which what follows may begin; the same place for none. */
  private int more(int pc, int place, int left) {
    int[] code = program.code();
    int follow = code[pc + 5];
    if (follow < 0) {
      return runEnd(code[pc + 1], code[pc + 2], place, 1);
    }
    CharSet set = program.sets()[follow];
    int stop = runEnd(code[pc + 1], code[pc + 2], place, left);
    for (int i = place + 1; i <= stop && i < end; i++) {
      if (set.has(at(i))) {
        return i;
      }
    }
    return place;
  }

  /** The last place from {@code from} back to {@code low} where a set has the next character. */
  private int backTo(CharSet set, int from, int low) {
    int at = from;
    if (at == end) {
      at--;
    }
    if (points == null) {
      String s = text;
      while (at >= low && !set.has(s.charAt(at))) {
        at--;
      }
    } else {
      while (at >= low && !set.has(points[at])) {
        at--;
      }
    }
    return at;
  }

  /** The end of a run of characters of a kind from a place, of at most so many. */
  private int runEnd(int kind, int argument, int from, int most) {
    int limit = most > end - from ? end : from + most;
    if (points != null) {
      return runEndOfPoints(kind, argument, from, limit);
    }
    String s = text;
    int at = from;
    switch (kind) {
      case Op.ALL -> {
        return limit;
      }
      case Op.ANY -> {
        int newline = s.indexOf('\n', at);
        return newline < 0 || newline > limit ? limit : newline;
      }
      case Op.CHAR -> {
        while (at < limit && s.charAt(at) == argument) {
          at++;
        }
      }
      default -> {
        CharSet set = program.sets()[argument];
        while (at < limit && set.has(s.charAt(at))) {
          at++;
        }
      }
    }
    return at;
  }

  private int runEndOfPoints(int kind, int argument, int from, int limit) {
    int at = from;
    while (at < limit
        && switch (kind) {
          case Op.ALL -> true;
          case Op.ANY -> points[at] != '\n';
          case Op.CHAR -> points[at] == argument;
          default -> program.sets()[argument].has(points[at]);
        }) {
      at++;
    }
    return at;
  }

  private int count(int pc, int at) {
    int[] code = program.code();
    int n = registers[code[pc + 1]];
    int exit = code[pc + 4];
    if (n < code[pc + 2]) {
      return pc + 6;
    }
    if (n >= code[pc + 3]) {
      return exit;
    }
    if (code[pc] == Op.COUNT_LAZY) {
      push(pc + 6, at, BRANCH);
      return exit;
    }
    int set = code[pc + 5];
    if (set >= 0 && !(at < end && program.sets()[set].has(at(at)))) {
      return exit;
    }
    push(exit, at, BRANCH);
    return pc + 6;
  }

  private boolean isText(int index, int at) {
    if (points == null) {
      String wanted = program.texts()[index];
      return wanted.length() <= end - at && text.startsWith(wanted, at);
    }
    int[] wanted = program.points()[index];
    if (wanted.length > end - at) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (points[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isSet(int group) {
    int from = registers[2 * group - 2];
    return from >= 0 && registers[2 * group - 1] >= from;
  }

  /** How long the text of a group is that stands here too, or -1. */
  private int referenceLength(int pc, int at) {
    int[] code = program.code();
    int group = code[pc + 1];
    if (!isSet(group)) {
      return -1;
    }
    int from = registers[2 * group - 2];
    int length = registers[2 * group - 1] - from;
    if (length > end - at) {
      return -1;
    }
    boolean unicode = code[pc + 3] != 0;
    for (int i = 0; i < length; i++) {
      int a = at(from + i);
      int b = at(at + i);
      if (a != b && (code[pc + 2] == 0 || Case.lower(a, unicode) != Case.lower(b, unicode))) {
        return -1;
      }
    }
    return length;
  }

  /** Notes how high the stack is. */
  private void enter(int register) {
    set(register, -1); // what this leaves on the stack belongs to the outside
    registers[register] = top;
  }

  /** Drops the choices above a height, and keeps what must be undone. */
  private void cut(int height) {
    if (height == 0) {
      top = 0;
      return;
    }
    int n = 0;
    for (int i = top; i > height; i -= stack[i - 1] >= GREEDY ? 4 : 3) {
      n += stack[i - 1] == UNDO ? 3 : 0;
    }
    int to = top;
    int[] kept = new int[n];
    int at = n;
    while (to > height) {
      int kind = stack[to - 1];
      if (kind == UNDO) {
        at -= 3;
        System.arraycopy(stack, to - 3, kept, at, 3);
      }
      to -= kind >= GREEDY ? 4 : 3;
    }
    System.arraycopy(kept, 0, stack, height, n);
    top = height + n;
  }

  /** Undoes all that was done since the stack was so high. */
  private void unwind(int height) {
    while (top > height) {
      int kind = stack[top - 1];
      if (kind == UNDO) {
        registers[stack[top - 3]] = stack[top - 2];
      }
      top -= kind >= GREEDY ? 4 : 3;
    }
  }

  private boolean isAt(int place, int at) {
    return switch (Places.of(place)) {
      case BEGIN -> at == 0;
      case BEGIN_LINE -> at == 0 || at(at - 1) == '\n';
      case END -> at == end || at == end - 1 && at(at) == '\n';
      case END_LINE -> at == end || at(at) == '\n';
      case END_STRING -> at == end;
      case BOUNDARY -> isWord(at - 1, true) != isWord(at, true);
      case NOT_BOUNDARY -> end > 0 && isWord(at - 1, true) == isWord(at, true);
      case ASCII_BOUNDARY -> isWord(at - 1, false) != isWord(at, false);
      case NOT_ASCII_BOUNDARY -> end > 0 && isWord(at - 1, false) == isWord(at, false);
    };
  }

  private boolean isWord(int i, boolean unicode) {
    return i >= 0 && i < end && Category.isWord(at(i), unicode);
  }

  /** The places by number. */
  private static final class Places {
    private static final Node.Place[] ALL = Node.Place.values();

    static Node.Place of(int i) {
      return ALL[i];
    }
  }
}
