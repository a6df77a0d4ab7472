package org.aiolang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.antlr.Tokens;
import org.aiolang.syntax.ast.Stmt;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Statements of CPython's standard library with one token deleted, doubled or exchanged with the
 * next: both parsers accept them, or both refuse them, and then in the same words at the same
 * place. In the words one in a thousand may differ: where CPython finds several errors, a later one
 * may hide the first. {@code -Dmutants=N} sets how many, {@code -Dseed=N} which.
 */
@Tag("peer")
class MutationPeerTest {
  private static final int MOST_CHARS = 4000;
  private final Random random = new Random(Long.getLong("seed", 1));

  @Test
  void sameVerdicts() throws Exception {
    String python = Peer.python();
    assumeTrue(python != null, "no python3.13: set AIO_PYTHON");
    List<Path> files = Peer.library(python);
    List<String> mutants = new ArrayList<>();
    int wanted = Integer.getInteger("mutants", 20_000);
    while (mutants.size() < wanted) {
      mutate(files.get(random.nextInt(files.size())), mutants, wanted);
    }
    Process peer =
        new ProcessBuilder(python, "src/test/python/verdicts.py")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Thread writer = new Thread(() -> write(peer, mutants), "mutants");
    writer.start();
    Map<String, String> verdicts = new TreeMap<>();
    Map<String, String> words = new TreeMap<>();
    try (BufferedReader out = peer.inputReader(StandardCharsets.UTF_8)) {
      for (String mutant : mutants) {
        compare(mutant, out.readLine(), verdicts, words);
      }
    }
    writer.join();
    assertEquals(Map.of(), verdicts, "verdicts");
    assertTrue(words.size() * 1000 <= wanted, () -> "messages: " + words);
  }

  private static void write(Process peer, List<String> mutants) {
    try (OutputStream in = peer.getOutputStream()) {
      for (String mutant : mutants) {
        byte[] bytes = mutant.getBytes(StandardCharsets.UTF_8);
        in.write((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        in.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(
      String mutant, String theirs, Map<String, String> verdicts, Map<String, String> words) {
    String ours = outcome(mutant);
    if (ours.equals(theirs) || theirs.startsWith("??")) {
      return;
    }
    boolean sameVerdict = ours.equals("ok") == theirs.equals("ok");
    (sameVerdict ? words : verdicts).put(theirs + " <- " + ours, "\n" + mutant + "\n");
  }

  private static String outcome(String text) {
    try {
      Parser.parse(new Source("<unknown>", text), Parser.Mode.EXEC);
      return "ok";
    } catch (SyntaxError e) {
      return ErrorsTest.described(e);
    }
  }

  /** A few mutants of one statement of a file. */
  private void mutate(Path file, List<String> mutants, int wanted) throws Exception {
    Source source = new Source(file.toString(), Files.readString(file));
    List<Stmt> body;
    try {
      body = Parser.parse(source, Parser.Mode.EXEC).body();
    } catch (SyntaxError e) {
      return;
    }
    for (int n = 0; n < 10 && !body.isEmpty() && mutants.size() < wanted; n++) {
      Stmt statement = body.get(random.nextInt(body.size()));
      int start = source.text().lastIndexOf('\n', statement.start()) + 1;
      boolean ownLine = source.text().substring(start, statement.start()).isBlank();
      if (!ownLine || statement.end() - start > MOST_CHARS) {
        continue;
      }
      mutants.add(mutant(source.text().substring(start, statement.end()) + "\n"));
    }
  }

  private String mutant(String text) {
    Tokens tokens = new Tokens(text);
    int size = tokens.size();
    Tok token;
    do {
      token = (Tok) tokens.get(random.nextInt(size));
    } while (token.end <= token.start || token.type == AioParser.DEDENT);
    String own = text.substring(token.start, token.end);
    String before = text.substring(0, token.start);
    String after = text.substring(token.end);
    switch (random.nextInt(3)) {
      case 0:
        return before + after;
      case 1:
        return before + own + " " + own + after;
      default:
        Token next = token.index + 1 < size ? tokens.get(token.index + 1) : token;
        int from = Math.max(token.end, ((Tok) next).start);
        int to = Math.max(from, ((Tok) next).end);
        return before
            + text.substring(from, to)
            + text.substring(token.end, from)
            + own
            + text.substring(to);
    }
  }
}
