package org.aiolang.stdlib.re;

/** The instructions of a {@link Program}; the operands stand behind each. */
final class Op {
  /** () The end. */
  static final int MATCH = 0;

  /** () */
  static final int FAIL = 1;

  /** (c) A character. */
  static final int CHAR = 2;

  /** (string) Some characters. */
  static final int TEXT = 3;

  /** (set) */
  static final int SET = 4;

  /** () Any but a newline. */
  static final int ANY = 5;

  /** () Any. */
  static final int ALL = 6;

  /** (place) */
  static final int AT = 7;

  /** (to) */
  static final int JUMP = 8;

  /** (otherwise, set) Goes on, and otherwise elsewhere; at once if the next is not of the set. */
  static final int SPLIT = 9;

  /** (later) Goes on, and otherwise elsewhere. */
  static final int LAZY = 10;

  /** (register) Notes the place in it. */
  static final int MARK = 11;

  /** (group) Ends a group. */
  static final int CLOSE = 12;

  /** (kind, argument, least, most, follow) One character many times. */
  static final int ONE_GREEDY = 13;

  static final int ONE_LAZY = 14;
  static final int ONE_POSSESSIVE = 15;

  /** (register) */
  static final int ZERO = 16;

  /** (register) */
  static final int INCREMENT = 17;

  /** (register, least, most, exit, set) */
  static final int COUNT_GREEDY = 18;

  static final int COUNT_LAZY = 19;

  /** (mark, counter, least, exit) Leaves a loop whose last turn matched nothing. */
  static final int CHECK = 20;

  /** (group, fold, unicode) */
  static final int REFERENCE = 21;

  /** (group, otherwise) */
  static final int CONDITION = 22;

  /** (stack register, place register, behind) */
  static final int LOOK = 23;

  /** (stack register, place register) */
  static final int LOOK_END = 24;

  /** (stack register, behind, end) */
  static final int NOT_LOOK = 25;

  /** (stack register) */
  static final int NOT_LOOK_END = 26;

  /** (stack register) */
  static final int ATOMIC = 27;

  /** (stack register) */
  static final int ATOMIC_END = 28;

  private Op() {}
}
