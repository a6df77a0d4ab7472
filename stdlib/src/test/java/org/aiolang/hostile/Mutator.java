package org.aiolang.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes programs that are nearly right: a few tokens or lines of one are changed, by a seed. */
final class Mutator {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\w+|\\s+|\"[^\"\n]*\"|'[^'\n]*'|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);
  private static final String[] SPICE = {
    "None",
    "0",
    "-1",
    "10**30",
    "1e308",
    "float('nan')",
    "True",
    "()",
    "[]",
    "{}",
    "''",
    "b''",
    "'\\ud800'",
    "...",
    "NotImplemented",
    "object()",
    "object",
    "type",
    "int",
    "str",
    "dict",
    "lambda: 0",
    "lambda *a, **k: a",
    "[].append",
    "range(3)",
    "iter([])",
    "slice(None)",
    "print",
    "super()",
    "Exception",
    "ValueError('x')",
    "StopIteration",
    "(yield)",
    "await sleep(0)",
    "*[1, 2]",
    "**{}",
    "x := 1",
    "not",
    "return",
    "yield",
    "async",
    "raise",
    "del",
    "global",
    "1 << 70",
    "property",
    "__name__",
    "self",
    "cls",
    "i for i in 'ab'",
    "2**63",
    "-2**63",
    "sys.exit",
    "KeyboardInterrupt()",
    "{1: 2}",
    "{*()}",
    "f'{1!r:>{5}}'",
    "chr(0x10ffff)",
  };

  private final Random random;
  private final List<String> programs;

  Mutator(long seed, List<String> programs) {
    this.random = new Random(seed);
    this.programs = programs;
  }

  String next() {
    String text = any(programs);
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      text = random.nextInt(4) == 0 ? mutateLines(text) : mutateTokens(text);
    }
    return text;
  }

  private String mutateTokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(text);
    while (m.find()) {
      tokens.add(m.group());
    }
    if (tokens.isEmpty()) {
      return text;
    }
    int at = word(tokens);
    int other = word(tokens);
    switch (random.nextInt(6)) {
      case 0:
        tokens.remove(at);
        break;
      case 1:
        tokens.add(at, tokens.get(at));
        break;
      case 2:
        String swapped = tokens.get(at);
        tokens.set(at, tokens.get(other));
        tokens.set(other, swapped);
        break;
      case 3:
        tokens.set(at, tokens.get(other));
        break;
      default:
        tokens.set(at, SPICE[random.nextInt(SPICE.length)]);
        break;
    }
    return String.join("", tokens);
  }

  /** The index of a token that is not white space, if a few tries find one. */
  private int word(List<String> tokens) {
    int at = random.nextInt(tokens.size());
    for (int i = 0; i < 5 && tokens.get(at).isBlank(); i++) {
      at = random.nextInt(tokens.size());
    }
    return at;
  }

  private String mutateLines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0:
        lines.remove(at);
        break;
      case 1:
        lines.add(at, lines.get(other));
        break;
      case 2:
        lines.set(at, "    " + lines.get(at));
        break;
      case 3:
        lines.set(at, lines.get(at).replaceFirst("^ {1,4}", ""));
        break;
      default:
        List<String> donor = List.of(any(programs).split("\n", -1));
        lines.add(at, donor.get(random.nextInt(donor.size())));
        break;
    }
    return String.join("\n", lines);
  }

  private String any(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
