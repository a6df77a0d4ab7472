package org.aiolang.stdlib.re;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.aiolang.object.Realm;

/** Makes the program of a parsed pattern. */
final class PatternCompiler {
  private static final int NO_SET = -1;

  private final Realm r;
  private final Widths widths;
  private int[] code = new int[64];
  private int size;
  private final List<String> texts = new ArrayList<>();
  private final List<CharSet> sets = new ArrayList<>();
  private int registers;

  private PatternCompiler(Realm r, PatternParser.Parsed parsed) {
    this.r = r;
    this.widths = parsed.widths();
    this.registers = 2 * parsed.groups() + 1;
  }

  static Program compile(Realm r, PatternParser.Parsed parsed) {
    PatternCompiler c = new PatternCompiler(r, parsed);
    Node node = parsed.node();
    c.emit(node, First.unknown());
    c.op(Op.MATCH);
    String[] texts = c.texts.toArray(new String[0]);
    int[][] points = new int[texts.length][];
    for (int i = 0; i < texts.length; i++) {
      points[i] = texts[i].codePoints().toArray();
    }
    First first = First.of(node);
    StringBuilder prefix = new StringBuilder();
    prefix(node, prefix);
    return new Program(
        Arrays.copyOf(c.code, c.size),
        texts,
        points,
        c.sets.toArray(new CharSet[0]),
        c.registers,
        parsed.groups(),
        parsed.flags(),
        parsed.groupIndex(),
        prefix.toString(),
        first.empty || first.isAll() ? null : first.set(),
        parsed.widths().of(node)[0],
        isAnchored(node));
  }

  private static boolean isAnchored(Node node) {
    if (node instanceof Node.Sequence s) {
      return !s.items().isEmpty() && isAnchored(s.items().get(0));
    }
    if (node instanceof Node.Group g) {
      return isAnchored(g.body());
    }
    return node instanceof Node.At at && at.place() == Node.Place.BEGIN;
  }

  /** Adds the literal characters a node begins with; whether that is all of it. */
  private static boolean prefix(Node node, StringBuilder out) {
    if (node instanceof Node.Literal l && !l.fold()) {
      out.appendCodePoint(l.c());
      return true;
    }
    if (node instanceof Node.Sequence s) {
      for (Node item : s.items()) {
        if (!prefix(item, out)) {
          return false;
        }
      }
      return true;
    }
    return node instanceof Node.Group g && prefix(g.body(), out);
  }

  private void op(int... words) {
    if (size + words.length > code.length) {
      code = Arrays.copyOf(code, Math.max(code.length * 2, size + words.length));
    }
    System.arraycopy(words, 0, code, size, words.length);
    size += words.length;
  }

  private int set(CharSet set) {
    sets.add(set);
    return sets.size() - 1;
  }

  /** The set of what may begin a node; {@link #NO_SET} where that says nothing. */
  private int firstSet(First first) {
    return first.empty || first.isAll() ? NO_SET : set(first.set());
  }

  private void emit(Node node, First follow) {
    r.enter(" while compiling a pattern");
    try {
      emitNode(node, follow);
    } finally {
      r.leave();
    }
  }

  private void emitNode(Node node, First follow) {
    if (node instanceof Node.Literal || node instanceof Node.Set) {
      int[] one = one(node);
      if (one[0] == Op.CHAR || one[0] == Op.SET) {
        op(one);
      } else {
        op(one[0]);
      }
    } else if (node instanceof Node.Sequence s) {
      sequence(s.items(), follow);
    } else if (node instanceof Node.At at) {
      op(Op.AT, at.place().ordinal());
    } else if (node instanceof Node.Branch b) {
      branch(b.alternatives(), follow);
    } else if (node instanceof Node.Group g) {
      group(g, follow);
    } else if (node instanceof Node.Repeat p) {
      repeat(p, follow);
    } else if (node instanceof Node.Atomic a) {
      int stack = registers++;
      op(Op.ATOMIC, stack);
      emit(a.body(), First.unknown());
      op(Op.ATOMIC_END, stack);
    } else if (node instanceof Node.Reference ref) {
      op(Op.REFERENCE, ref.group(), ref.fold() ? 1 : 0, ref.unicode() ? 1 : 0);
    } else if (node instanceof Node.Conditional c) {
      conditional(c, follow);
    } else if (node instanceof Node.Look look) {
      look(look);
    } else {
      op(Op.FAIL);
    }
  }

  /** The instruction for one character, and its operand or 0. */
  private int[] one(Node node) {
    if (node instanceof Node.Literal l) {
      return l.fold()
          ? new int[] {Op.SET, set(Sets.folded(l.c(), l.unicode()))}
          : new int[] {Op.CHAR, l.c()};
    }
    Node.Set s = (Node.Set) node;
    CharSet chars = s.chars();
    return chars != null
        ? new int[] {Op.SET, set(chars)}
        : new int[] {s.newline() ? Op.ALL : Op.ANY, 0};
  }

  private void sequence(List<Node> items, First follow) {
    for (int i = 0; i < items.size(); i++) {
      int end = i;
      StringBuilder text = new StringBuilder();
      while (end < items.size() && items.get(end) instanceof Node.Literal l && !l.fold()) {
        text.appendCodePoint(l.c());
        end++;
      }
      if (end - i > 1) {
        texts.add(text.toString());
        op(Op.TEXT, texts.size() - 1);
        i = end - 1;
      } else {
        emit(items.get(i), First.ofRest(items, i + 1, follow));
      }
    }
  }

  private void branch(List<Node> alternatives, First follow) {
    BitSet characters = new BitSet();
    for (Node a : alternatives) {
      if (a instanceof Node.Literal l && !l.fold()) {
        characters.set(l.c());
      } else {
        characters = null;
        break;
      }
    }
    if (characters != null) {
      op(Op.SET, set(new CharSet(characters, new Category[0], false, false, false)));
      return;
    }
    int[] ends = new int[alternatives.size() - 1];
    for (int i = 0; i < ends.length; i++) {
      op(Op.SPLIT, 0, firstSet(First.of(alternatives.get(i))));
      int split = size - 2;
      emit(alternatives.get(i), follow);
      op(Op.JUMP, 0);
      ends[i] = size - 1;
      code[split] = size;
    }
    emit(alternatives.get(ends.length), follow);
    for (int end : ends) {
      code[end] = size;
    }
  }

  private void group(Node.Group g, First follow) {
    if (g.number() == 0) {
      emit(g.body(), follow);
      return;
    }
    op(Op.MARK, 2 * g.number() - 2);
    emit(g.body(), follow);
    op(Op.CLOSE, g.number());
  }

  private static Node unwrapped(Node node) {
    return node instanceof Node.Group g && g.number() == 0 ? unwrapped(g.body()) : node;
  }

  private void repeat(Node.Repeat p, First follow) {
    Node body = unwrapped(p.body());
    if (body instanceof Node.Branch b) {
      body = merged(b);
    }
    if (body instanceof Node.Literal || body instanceof Node.Set) {
      repeatOne(p, body, follow);
      return;
    }
    if (p.greed() == Node.Greed.POSSESSIVE) {
      int stack = registers++;
      op(Op.ATOMIC, stack);
      loop(p, body, false);
      op(Op.ATOMIC_END, stack);
    } else {
      loop(p, body, p.greed() == Node.Greed.LAZY);
    }
  }

  /** A set for alternatives of one literal character each. */
  private static Node merged(Node.Branch b) {
    BitSet characters = new BitSet();
    for (Node a : b.alternatives()) {
      if (!(a instanceof Node.Literal l) || l.fold()) {
        return b;
      }
      characters.set(l.c());
    }
    return new Node.Set(new CharSet(characters, new Category[0], false, false, false), false);
  }

  private void repeatOne(Node.Repeat p, Node body, First follow) {
    int[] one = one(body);
    int op =
        switch (p.greed()) {
          case GREEDY ->
              !follow.empty && !follow.meets(First.of(body)) ? Op.ONE_POSSESSIVE : Op.ONE_GREEDY;
          case LAZY -> Op.ONE_LAZY;
          case POSSESSIVE -> Op.ONE_POSSESSIVE;
        };
    op(op, one[0], one[1], p.least(), p.most(), op == Op.ONE_POSSESSIVE ? -1 : firstSet(follow));
  }

  private void loop(Node.Repeat p, Node body, boolean lazy) {
    First first = First.of(body);
    boolean mayBeEmpty = widths.of(body)[0] == 0;
    int mark = mayBeEmpty ? registers++ : -1;
    int least = p.least();
    boolean counted = least > 1 || p.most() != Node.UNBOUNDED && p.most() != 1;
    int counter = -1;
    int exit;
    int head;
    if (counted) {
      counter = registers++;
      op(Op.ZERO, counter);
      head = size;
      op(lazy ? Op.COUNT_LAZY : Op.COUNT_GREEDY, counter, least, p.most(), 0, firstSet(first));
      exit = size - 2;
      op(Op.INCREMENT, counter);
    } else {
      int skip = -1;
      if (least == 1 && p.most() != 1) { // the first turn is not optional
        op(Op.JUMP, 0);
        skip = size - 1;
      }
      head = size;
      if (least == 1 && p.most() == 1) {
        exit = -1;
      } else if (lazy) {
        op(Op.LAZY, size + 4, Op.JUMP, 0);
        exit = size - 1;
      } else {
        op(Op.SPLIT, 0, firstSet(first));
        exit = size - 2;
      }
      if (skip >= 0) {
        code[skip] = size;
      }
    }
    if (mark >= 0) {
      op(Op.MARK, mark);
    }
    emit(body, First.unknown());
    int check = -1;
    if (p.most() != 1) {
      if (mark >= 0) {
        op(Op.CHECK, mark, counter, least, 0);
        check = size - 1;
      }
      op(Op.JUMP, head);
    }
    if (exit >= 0) {
      code[exit] = size;
    }
    if (check >= 0) {
      code[check] = size;
    }
  }

  private void conditional(Node.Conditional c, First follow) {
    op(Op.CONDITION, c.group(), 0);
    int otherwise = size - 1;
    emit(c.yes(), follow);
    op(Op.JUMP, 0);
    int end = size - 1;
    code[otherwise] = size;
    emit(c.no(), follow);
    code[end] = size;
  }

  private void look(Node.Look look) {
    int behind = 0;
    if (look.behind()) {
      long[] w = widths.of(look.body());
      if (w[0] > Integer.MAX_VALUE) {
        throw PatternErrors.of("looks too much behind");
      }
      if (w[0] != w[1]) {
        throw PatternErrors.of("look-behind requires fixed-width pattern");
      }
      behind = (int) w[0];
    }
    int stack = registers++;
    if (look.negated()) {
      op(Op.NOT_LOOK, stack, behind, 0);
      int end = size - 1;
      emit(look.body(), First.unknown());
      op(Op.NOT_LOOK_END, stack);
      code[end] = size;
    } else {
      int place = registers++;
      op(Op.LOOK, stack, place, behind);
      emit(look.body(), First.unknown());
      op(Op.LOOK_END, stack, place);
    }
  }
}
