package org.aiolang.syntax;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aiolang.syntax.antlr.Lexer;
import org.aiolang.syntax.antlr.Tok;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs with tokens deleted, doubled, swapped and cut are programs or SyntaxErrors, no more. */
class FuzzTest {
  private static final String[] STRANGE = {
    "(", ")", "[", "]", "{", "}", "'", "\"\"\"", "f'{", "\\", "\n", "\t", " ", ":", "=", ":=", "$",
    "\0", "\u00e9", "\ud83d", "0x", "1e", "lambda", "match", "case", "not", "*", "**", "\f", "\r"
  };

  @Test
  void someMutations() throws Exception {
    mutate(1, 3000);
  }

  @Test
  @Tag("long")
  void manyMutations() throws Exception {
    long seed = Long.getLong("aio.fuzz.seed", System.nanoTime());
    System.out.println("aio.fuzz.seed=" + seed);
    mutate(seed, Integer.getInteger("aio.fuzz.rounds", 1_000_000));
  }

  private static void mutate(long seed, int rounds) throws Exception {
    Random random = new Random(seed);
    List<String> statements = statements();
    for (int round = 0; round < rounds; round++) {
      String text = statements.get(random.nextInt(statements.size()));
      for (int i = random.nextInt(3); i >= 0; i--) {
        text = mutated(text, random);
      }
      for (Parser.Mode mode : Parser.Mode.values()) {
        parse(text, mode, "seed " + seed + ", round " + round);
      }
    }
  }

  private static void parse(String text, Parser.Mode mode, String where) {
    Source source = new Source("<fuzz>", text);
    try {
      AstDump.dump(source, Parser.parse(source, mode));
    } catch (SyntaxError e) {
      boolean sound = e.start() >= 0 && e.start() <= e.end() && e.end() <= text.length() + 1;
      if (!sound || e.getMessage().isEmpty()) {
        throw new AssertionError(where + ": range " + e.start() + "-" + e.end() + " in:\n" + text);
      }
    } catch (RuntimeException | Error e) {
      throw new AssertionError(where + ", " + mode + ":\n" + text, e);
    }
  }

  private static String mutated(String text, Random random) {
    List<Tok> tokens = tokens(text);
    if (tokens.isEmpty()) {
      return text + STRANGE[random.nextInt(STRANGE.length)];
    }
    Tok token = tokens.get(random.nextInt(tokens.size()));
    Tok other = tokens.get(random.nextInt(tokens.size()));
    int start = Math.min(token.start, text.length());
    int end = Math.min(token.end, text.length());
    String word = text.substring(start, end);
    String otherWord =
        text.substring(Math.min(other.start, text.length()), Math.min(other.end, text.length()));
    switch (random.nextInt(5)) {
      case 0:
        return text.substring(0, start) + text.substring(end);
      case 1:
        return text.substring(0, end) + " " + word + text.substring(end);
      case 2:
        return text.substring(0, start) + otherWord + text.substring(end);
      case 3:
        return text.substring(0, start)
            + STRANGE[random.nextInt(STRANGE.length)]
            + text.substring(end);
      default:
        return text.substring(0, random.nextInt(text.length() + 1));
    }
  }

  private static List<Tok> tokens(String text) {
    List<Tok> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(text);
    try {
      for (Tok token = lexer.next(); token.type != Tok.EOF; token = lexer.next()) {
        tokens.add(token);
      }
    } catch (RuntimeException e) {
      return tokens;
    }
    return tokens;
  }

  /** Pieces of the recorded programs, cut where a line is not indented. */
  private static List<String> statements() throws Exception {
    List<String> statements = new ArrayList<>();
    for (Path path : Resources.files("trees", ".py")) {
      StringBuilder piece = new StringBuilder();
      for (String line : Resources.text(path).split("(?<=\n)")) {
        if (piece.length() > 0 && !line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
          statements.add(piece.toString());
          piece.setLength(0);
        }
        piece.append(line);
      }
      statements.add(piece.toString());
    }
    return statements;
  }
}
