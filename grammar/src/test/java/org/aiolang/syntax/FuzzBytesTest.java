package org.aiolang.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Any bytes are a program or a SyntaxError, no more: recorded programs with bytes changed, removed
 * and put in, behind byte order marks and coding cookies, and the insides of f-strings.
 */
class FuzzBytesTest {
  private static final String[] HEADS = {
    "",
    "",
    "\u00ef\u00bb\u00bf",
    "# coding: utf-8\n",
    "# -*- coding: latin-1 -*-\n",
    "#!/usr/bin/env aio\n# vim: set fileencoding=ascii :\n",
    "# coding=cp1252\r\n",
    "# coding: utf-16\n",
    "# coding: no-such-encoding\n",
    "# coding: utf-8-sig\n",
    "\u00ef\u00bb\u00bf# coding: latin-1\n",
    "\f# coding: iso-8859-15\r",
    "\u00ff\u00fe",
  };

  private static final String[] INSIDES = {
    "{",
    "}",
    "{{",
    "}}",
    "!r",
    "!x",
    "!",
    ":",
    ":>{w}",
    "=",
    "a",
    " ",
    "\n",
    "'",
    "\"",
    "\\",
    "\\N{DASH}",
    "\\N{",
    "lambda x: 1",
    "(",
    ")",
    "[",
    "]",
    "f'",
    "f\"{",
    "#",
    "yield",
    "*a",
    ":=",
    "\0",
    "\u00c3\u00a9",
    "\\x4",
    "\\u12",
    "\f",
    "!=",
    "->",
  };

  private static final String[] OPENERS = {
    "f'", "f\"", "rf'", "f'''", "fr\"\"\"", "b'", "'", "\"\"\""
  };

  @Test
  void someBytes() throws Exception {
    fuzz(1, 4000);
  }

  @Test
  @Tag("long")
  void manyBytes() throws Exception {
    long seed = Long.getLong("aio.fuzz.seed", System.nanoTime());
    System.out.println("aio.fuzz.seed=" + seed);
    fuzz(seed, Integer.getInteger("aio.fuzz.rounds", 1_000_000));
  }

  private static void fuzz(long seed, int rounds) throws Exception {
    Random random = new Random(seed);
    List<byte[]> programs = programs();
    for (int round = 0; round < rounds; round++) {
      byte[] bytes =
          round % 2 == 0
              ? changed(programs.get(random.nextInt(programs.size())), random)
              : latin1(string(random));
      parse(bytes, "seed " + seed + ", round " + round);
    }
  }

  private static void parse(byte[] bytes, String where) {
    try {
      Parser.parse(SourceBytes.decode("<fuzz>", bytes), Parser.Mode.EXEC);
    } catch (SyntaxError e) {
      if (e.getMessage().isEmpty() || e.start() > e.end()) {
        throw new AssertionError(where + ": " + new String(bytes, StandardCharsets.ISO_8859_1));
      }
    } catch (RuntimeException | Error e) {
      throw new AssertionError(where + ":\n" + new String(bytes, StandardCharsets.ISO_8859_1), e);
    }
  }

  /** A string with strange insides. */
  private static String string(Random random) {
    String opener = pick(OPENERS, random);
    StringBuilder text = new StringBuilder(pick(HEADS, random)).append(opener);
    for (int i = random.nextInt(10); i >= 0; i--) {
      text.append(pick(INSIDES, random));
    }
    String quotes = opener.replaceAll("[a-z]", "");
    return random.nextInt(5) == 0 ? text.toString() : text.append(quotes).append('\n').toString();
  }

  private static byte[] changed(byte[] program, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(latin1(pick(HEADS, random)));
    int from = random.nextInt(program.length + 1);
    int length = Math.min(program.length - from, random.nextInt(400));
    int rate = 2 + random.nextInt(200);
    for (int i = from; i < from + length; i++) {
      switch (random.nextInt(rate)) {
        case 0:
          out.write(random.nextInt(256));
          break;
        case 1:
          out.write(program[i]);
          out.write("\0\t\f\r\n \\'\"([{}])#:".charAt(random.nextInt(17)));
          break;
        default:
          if (random.nextInt(rate) != 0) {
            out.write(program[i]);
          }
          break;
      }
    }
    return out.toByteArray();
  }

  private static String pick(String[] from, Random random) {
    return from[random.nextInt(from.length)];
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<byte[]> programs() throws Exception {
    List<byte[]> programs = new ArrayList<>();
    for (Path path : Resources.files("trees", ".py")) {
      programs.add(Resources.text(path).getBytes(StandardCharsets.UTF_8));
    }
    return programs;
  }
}
