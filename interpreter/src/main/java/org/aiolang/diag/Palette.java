package org.aiolang.diag;

/**
 * The colours of a traceback, as escape sequences. What is given plainly has none. Source:
 * CPython's modules {@code traceback} and {@code _colorize}.
 */
enum Palette {
  PLAIN("", "", "", "", ""),
  COLORED("\033[35m", "\033[1;35m", "\033[31m", "\033[1;31m", "\033[0m");

  private final String name;
  private final String type;
  private final String range;
  private final String anchor;
  private final String reset;

  Palette(String name, String type, String range, String anchor, String reset) {
    this.name = name;
    this.type = type;
    this.range = range;
    this.anchor = anchor;
    this.reset = reset;
  }

  /** Files, lines, functions and messages. */
  String name(String text) {
    return name + text + reset;
  }

  /** The type of an exception. */
  String type(String text) {
    return type + text + reset;
  }

  /** What carets, or the anchors among tildes, stand under. */
  String anchor(String text) {
    return anchor + text + reset;
  }

  /** What tildes stand under. */
  String range(String text) {
    return range + text + reset;
  }
}
