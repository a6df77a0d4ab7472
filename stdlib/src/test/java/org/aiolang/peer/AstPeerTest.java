package org.aiolang.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aiolang.api.ProgramRun;
import org.aiolang.cases.TestWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code aio -m ast FILE} prints what {@code python3.13 -m ast FILE} prints, byte for byte, for
 * files of CPython's standard library: 200 of them, chosen by {@code -Dast.seed=N}; the long form
 * is {@code -Dast.files=100000}, which is all.
 */
@Tag("peer")
final class AstPeerTest {
  private static final Pattern PAIR =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u(d[89ab]..)\\\\u(d[cdef]..)");

  @TempDir private Path folder;

  @Test
  void sameBytes() throws Exception {
    String python = Peer.python();
    assumeTrue(python != null, "no python3.13: set AIO_PYTHON");
    List<Path> files = sample(python);
    Process peer =
        new ProcessBuilder(python, "src/test/python/ast_main.py")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Thread names = new Thread(() -> name(files, peer), "files");
    names.start();
    List<String> differences = new ArrayList<>();
    int printed = 0;
    try (InputStream theirs = new BufferedInputStream(peer.getInputStream())) {
      for (Path file : files) {
        byte[] expected = joined(next(theirs, file));
        byte[] actual = ours(file);
        printed += expected == null ? 0 : 1;
        if (!Arrays.equals(expected, actual)) {
          differences.add(file + ": " + first(expected, actual));
        }
      }
    } finally {
      peer.destroyForcibly();
    }
    names.join();
    assertEquals(List.of(), differences);
    assertTrue(printed * 10 > files.size() * 9, "most files are not refused");
  }

  private static List<Path> sample(String python) throws Exception {
    Process where =
        new ProcessBuilder(python, "-c", "import os; print(os.path.dirname(os.__file__))").start();
    Path library = Path.of(new String(where.getInputStream().readAllBytes(), UTF_8).trim());
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(library)) {
      all.filter(p -> p.toString().endsWith(".py") && !p.toString().contains("site-packages"))
          .sorted()
          .forEach(files::add);
    }
    Collections.shuffle(files, new Random(Long.getLong("ast.seed", 1)));
    return files.subList(0, Math.min(files.size(), Integer.getInteger("ast.files", 200)));
  }

  private static void name(List<Path> files, Process peer) {
    try (Writer in = peer.outputWriter(UTF_8)) {
      for (Path file : files) {
        in.write(file + "\n");
      }
    } catch (IOException e) {
      peer.destroyForcibly(); // the reader then finds the end of its stream
    }
  }

  /** What CPython printed, or null where it refused the file. */
  private static byte @Nullable [] next(InputStream theirs, Path file) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = theirs.read(); c != '\n'; c = theirs.read()) {
      assertTrue(c >= 0, "CPython ended before " + file);
      line.write(c);
    }
    String[] head = line.toString(UTF_8).split(" ", 3);
    assertEquals(file.toString(), head[2]);
    int length = Integer.parseInt(head[1]);
    return length < 0 ? null : theirs.readNBytes(length);
  }

  /** A pair of surrogates is the character they stand for: see {@code differences}. */
  private static byte @Nullable [] joined(byte @Nullable [] printed) {
    if (printed == null) {
      return null;
    }
    return PAIR.matcher(new String(printed, UTF_8))
        .replaceAll(pair -> Matcher.quoteReplacement(pair.group(1) + shown(pair)))
        .getBytes(UTF_8);
  }

  private static String shown(MatchResult pair) {
    char high = (char) Integer.parseInt(pair.group(2), 16);
    char low = (char) Integer.parseInt(pair.group(3), 16);
    int c = Character.toCodePoint(high, low);
    return Character.isDefined(c) ? Character.toString(c) : String.format("\\U%08x", c);
  }

  private byte @Nullable [] ours(Path file) {
    TestWorld world = new TestWorld(folder);
    int exit = ProgramRun.module(world, "ast", List.of("-m", file.toString())).run();
    return exit == 0 ? world.out().toByteArray() : null;
  }

  private static String first(byte @Nullable [] theirs, byte @Nullable [] ours) {
    if (theirs == null || ours == null) {
      return theirs == null ? "only CPython refuses it" : "only CPython takes it";
    }
    int at = Arrays.mismatch(theirs, ours);
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += theirs[i] == '\n' ? 1 : 0;
    }
    return "line " + line + ": " + excerpt(theirs, at) + " became " + excerpt(ours, at);
  }

  private static String excerpt(byte[] all, int at) {
    return new String(all, at, Math.min(60, all.length - at), UTF_8);
  }
}
