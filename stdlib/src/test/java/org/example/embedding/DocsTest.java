package org.example.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The code of docs/embedding.md and of README.md's part on embedding: each block marked {@code
 * java} compiles and runs, and prints the block marked {@code text} that follows it.
 */
@Timeout(120)
class DocsTest {
  /** What a program has before its first block; the blocks are statements. */
  private static final String HEAD =
      """
      import static java.util.concurrent.TimeUnit.SECONDS;
      import java.io.*;
      import java.nio.file.*;
      import java.time.Duration;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.stream.*;
      import javax.script.*;
      import org.aiolang.api.*;
      public final class Block {
        public static void main(String[] args) throws Exception {
      """;

  private record Block(String name, String code, String output) {}

  private static List<Block> blocks(String file, String from, String to) throws IOException {
    List<Block> found = new ArrayList<>();
    List<String> lines = Files.readAllLines(Path.of("..").resolve(file));
    int end = to.isEmpty() ? lines.size() : lines.indexOf(to);
    for (int i = from.isEmpty() ? 0 : lines.indexOf(from); i < end; i++) {
      if (!lines.get(i).equals("```java")) {
        continue;
      }
      String name = file + ":" + (i + 1);
      StringBuilder code = new StringBuilder();
      for (i++; !lines.get(i).equals("```"); i++) {
        code.append(lines.get(i)).append('\n');
      }
      StringBuilder output = new StringBuilder();
      if (lines.get(i + 1).equals("```text")) {
        for (i += 2; !lines.get(i).equals("```"); i++) {
          output.append(lines.get(i)).append('\n');
        }
      }
      found.add(new Block(name, code.toString(), output.toString()));
    }
    return found;
  }

  private static List<Block> all() throws IOException {
    List<Block> all = new ArrayList<>(blocks("README.md", "## In a Java program", "## The prompt"));
    assertFalse(all.isEmpty(), "README.md has code");
    List<Block> docs = blocks("docs/embedding.md", "", "");
    assertTrue(docs.size() > 5, "docs/embedding.md has code");
    all.addAll(docs);
    return all;
  }

  @TempDir private Path work;

  @TestFactory
  Stream<DynamicTest> blocksPrintWhatIsShown() throws IOException {
    return all().stream().map(b -> DynamicTest.dynamicTest(b.name, () -> check(b)));
  }

  private void check(Block block) throws Exception {
    Path classes = Files.createTempDirectory(work, "classes");
    compile(HEAD + block.code + "}\n}\n", classes);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = System.out;
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, DocsTest.class.getClassLoader())) {
      System.setOut(new PrintStream(bytes, true, UTF_8));
      loader.loadClass("Block").getMethod("main", String[].class).invoke(null, (Object) null);
    } catch (InvocationTargetException e) {
      throw new AssertionError(block.name, e.getCause());
    } finally {
      System.setOut(out);
    }
    assertEquals(block.output, bytes.toString(UTF_8), block.name);
  }

  private static void compile(String code, Path classes) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///Block.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignored) {
            return code;
          }
        };
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> options =
        List.of("-d", classes.toString(), "-cp", path, "-Xlint:all,-processing", "-proc:none");
    boolean good = javac.getTask(said, null, null, options, null, List.of(source)).call();
    assertTrue(good, () -> said + "\n" + code);
    assertEquals("", said.toString(), "warnings");
  }

  /** What {@code javac -Xdoclint} finds undocumented, or documented wrongly, in the public API. */
  @Test
  void everyPublicMemberIsDocumented() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<Path> files = new ArrayList<>();
    for (String p : new String[] {"api", "script"}) {
      Path folder = Path.of("../interpreter/src/main/java/org/aiolang").resolve(p);
      try (Stream<Path> all = Files.list(folder)) {
        all.forEach(files::add);
      }
    }
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> options =
        List.of(
            "-d",
            work.toString(),
            "-cp",
            path,
            "-proc:none",
            "-Xdoclint:all/public",
            "-Xmaxwarns",
            "2000");
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      javac
          .getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
          .call();
    }
    String missing =
        said.toString()
            .lines()
            .filter(l -> l.contains("no comment") || l.contains("error:") || l.contains("no main"))
            .collect(Collectors.joining("\n"));
    assertTrue(said.toString().contains("warning"), "doclint has looked");
    assertEquals("", missing);
  }

  /** The dependency that the documents show is the one that is built. */
  @Test
  void theDependencyIsOurs() throws IOException {
    String pom = Files.readString(Path.of("../embedding/pom.xml"));
    String parent = pom.substring(pom.indexOf("<parent>"), pom.indexOf("</parent>"));
    String version = parent.replaceAll("(?s).*<version>(.*)</version>.*", "$1");
    for (String file : new String[] {"README.md", "docs/embedding.md"}) {
      String text = Files.readString(Path.of("..").resolve(file));
      int at = text.indexOf("<dependency>");
      assertTrue(at > 0, file);
      String shown = text.substring(at, text.indexOf("</dependency>", at)).replaceAll("\\s", "");
      assertEquals(
          "<dependency><groupId>org.aiolang</groupId><artifactId>aio</artifactId><version>"
              + version
              + "</version>",
          shown,
          file);
    }
  }
}
