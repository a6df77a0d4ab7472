package org.aiolang.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiolang.object.OutsideWorld;
import org.jspecify.annotations.Nullable;

/**
 * The words of a command line, told apart as CPython does: options up to the first that says what
 * to run, and all the rest for the program. Letters may share a dash, and an argument its option's
 * word.
 */
final class Options {
  /** What there is to run. */
  enum Target {
    /** Nothing was named: a prompt, or a program on standard input. */
    NOTHING,
    /** Standard input, by {@code -}. */
    INPUT,
    CODE,
    MODULE,
    FILE,
    VERSION,
    LONG_VERSION,
    HELP,
    /** What the launcher makes its archive from. */
    TRAINING
  }

  private static final int USAGE = 2;
  private static final String NOT_YET = "bv";

  private final String[] words;
  private int at;

  Target target = Target.NOTHING;

  /** The text of {@code -c}, the module, or the file. */
  String subject = "";

  /** Whether {@code --} stood before the program, which is a file then and no command of aio's. */
  boolean endsOptions;

  /** What the program finds in {@code sys.argv}. */
  List<String> argv = List.of("");

  /** The letters of options that switch something on; {@code -I} is -E, -P and -s too. */
  private final StringBuilder switches = new StringBuilder();

  /** {@code -u}: standard output and error are not buffered. */
  boolean unbuffered;

  /** {@code -O}: no asserts; twice, {@code -OO}: no docstrings either. */
  int optimize;

  /** {@code -x}: the first line of the file is no part of the program. */
  boolean skipsFirstLine;

  boolean virtualTime;

  /** {@code --allow-…}, {@code --deny-…}, {@code --sandbox}. */
  final PermissionOptions permissions = new PermissionOptions();

  /** The arguments of {@code -W}, in order. */
  final List<String> warnings = new ArrayList<>();

  /** The arguments of {@code -X}, in order. */
  final List<String> implementation = new ArrayList<>();

  private Options(String[] words) {
    this.words = words;
  }

  static Options of(String[] words) throws Refusal {
    Options o = new Options(words);
    o.read();
    return o;
  }

  /** The letters of options that are on, for the interpreter. */
  String switches() {
    return switches.toString();
  }

  /** The whole command line. */
  List<String> words() {
    return List.of(words);
  }

  /**
   * What variables of the environment switch on, as CPython's: set to anything, those with a number
   * to 1 or more; PYTHONINSPECT where standard input is a terminal.
   */
  void environment(OutsideWorld world) {
    if (ignoresEnvironment()) {
      return;
    }
    optimize = Math.max(optimize, Math.min(number(world.setting("PYTHONOPTIMIZE")), 2));
    unbuffered |= isSet(world.setting("PYTHONUNBUFFERED"));
    String[] variables = {"PYTHONINSPECT", "PYTHONDEVMODE", "PYTHONSAFEPATH", "PYTHONNOUSERSITE"};
    for (int i = 0; i < variables.length; i++) {
      char letter = "iDPs".charAt(i);
      if (!isOn(letter)
          && (letter != 'i' || world.isTerminal(0))
          && isSet(world.setting(variables[i]))) {
        switches.append(letter);
      }
    }
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty();
  }

  private static int number(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return 0;
    }
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 1;
  }

  /** {@code -i}: a prompt when the program has ended. */
  boolean inspect() {
    return isOn('i');
  }

  /** {@code -q}: no greeting. */
  boolean quiet() {
    return isOn('q');
  }

  /** {@code -E}: variables of the environment are left alone. */
  boolean ignoresEnvironment() {
    return isOn('E');
  }

  private boolean isOn(char letter) {
    return switches.indexOf(String.valueOf(letter)) >= 0;
  }

  private void read() throws Refusal {
    while (at < words.length && target == Target.NOTHING) {
      String word = words[at++];
      if (word.equals("-")) {
        target = Target.INPUT;
        argv("-");
      } else if (!word.startsWith("-")) {
        at--;
        file();
      } else if (word.startsWith("--")) {
        longOption(word);
      } else {
        letters(word);
      }
    }
  }

  /** The next word is the program, whatever it looks like; there may be none. */
  private void file() {
    if (at < words.length) {
      target = words[at].equals("-") ? Target.INPUT : Target.FILE;
      subject = words[at++];
      argv(subject);
    }
  }

  private void longOption(String word) throws Refusal {
    switch (word) {
      case "--version" -> target = Target.VERSION;
      case "--help", "--help-all", "--help-env", "--help-xoptions" -> target = Target.HELP;
      case "--" -> {
        endsOptions = true;
        file();
      }
      case "--check-hash-based-pycs" -> {
        String mode = at < words.length ? words[at++] : "";
        if (!mode.equals("always") && !mode.equals("default") && !mode.equals("never")) {
          throw new Refusal(
              USAGE, word + " must be one of 'default', 'always', or 'never'\n" + usage());
        }
      }
      case "--virtual-time" -> virtualTime = true;
      case "--train" -> {
        target = Target.TRAINING;
        argv(word);
      }
      default -> {
        if (!permissions.take(word)) {
          throw new Refusal(USAGE, "unknown option " + word + "\n" + usage());
        }
      }
    }
  }

  private void letters(String word) throws Refusal {
    for (int i = 1; i < word.length() && target == Target.NOTHING; i++) {
      char letter = word.charAt(i);
      switch (letter) {
        case 'i', 'q', 'B', 'd', 'E', 'P', 's', 'S', 'R' -> switches.append(letter);
        case 't' -> {} // it once warned of tabs
        case 'x' -> skipsFirstLine = true;
        case 'I' -> switches.append("IEPs");
        case 'O' -> optimize = Math.min(optimize + 1, 2);
        case 'u' -> unbuffered = true;
        case 'h', '?' -> target = Target.HELP;
        case 'V' -> target = word.startsWith("VV", i) ? Target.LONG_VERSION : Target.VERSION;
        case 'c' -> {
          subject = argument(letter, word, i);
          target = Target.CODE;
          argv("-c");
        }
        case 'm' -> {
          subject = argument(letter, word, i);
          target = Target.MODULE;
          argv("-m");
        }
        case 'W' -> {
          warnings.add(argument(letter, word, i));
          return;
        }
        case 'X' -> {
          implementation.add(argument(letter, word, i));
          return;
        }
        default -> throw unknown(letter);
      }
    }
  }

  /** What follows an option: the rest of its word, else the next word. */
  private String argument(char option, String word, int place) throws Refusal {
    if (place + 1 < word.length()) {
      return word.substring(place + 1);
    }
    if (at == words.length) {
      throw new Refusal(USAGE, "Argument expected for the -" + option + " option\n" + usage());
    }
    return words[at++];
  }

  private void argv(String name) {
    List<String> all = new ArrayList<>();
    all.add(name);
    all.addAll(Arrays.asList(words).subList(at, words.length));
    argv = all;
    at = words.length;
  }

  private static Refusal unknown(char letter) {
    if (NOT_YET.indexOf(letter) >= 0) {
      return new Refusal(USAGE, "aio: option -" + letter + " is not available yet\n" + usage());
    }
    return new Refusal(USAGE, "Unknown option: -" + letter + "\n" + usage());
  }

  static String usage() {
    return "usage: aio [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
        + "Try `aio -h' for more information.";
  }
}
