package org.aiolang.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aiolang.api.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of modules in {@code docs/library.md}: each can be imported, and none is left out. */
final class LibraryListTest {
  private static final Path LIST = Path.of("../docs/library.md").toAbsolutePath().normalize();
  private static final Path MODULES = Path.of("src/main/resources/aio").toAbsolutePath();
  private static final Pattern NAME = Pattern.compile("`([a-z_][\\w.]*)`");

  @TempDir Path folder;

  private static TreeSet<String> listed() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(LIST)) {
      String[] cells = line.split("\\|");
      if (cells.length < 3) {
        continue;
      }
      Matcher m = NAME.matcher(cells[2]);
      while (m.find()) {
        names.add(m.group(1));
      }
    }
    return names;
  }

  @Test
  void allCanBeImported() throws IOException {
    TreeSet<String> names = listed();
    assertTrue(names.size() > 100, names::toString);
    StringBuilder program = new StringBuilder();
    for (String name : names) {
      program.append("import ").append(name).append('\n');
    }
    Path file = Files.writeString(folder.resolve("all.aio"), program);
    TestWorld world = new TestWorld(folder);
    int exit = ProgramRun.runFile(world, file, List.of(file.toString()));
    assertEquals("", world.err().toString(UTF_8));
    assertEquals(0, exit);
  }

  @Test
  void noneIsLeftOut() throws IOException {
    TreeSet<String> names = listed();
    TreeSet<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.list(MODULES)) {
      files.forEach(
          file -> {
            String name = file.getFileName().toString().replace(".aio", "");
            boolean known =
                names.stream().anyMatch(n -> n.equals(name) || n.startsWith(name + "."));
            if (!known && (!name.startsWith("_") || name.startsWith("__"))) {
              missing.add(name);
            }
          });
    }
    assertEquals(new TreeSet<String>(), missing, "not in docs/library.md");
  }
}
