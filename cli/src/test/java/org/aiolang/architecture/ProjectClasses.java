package org.aiolang.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The class files that this build made, of every module, tests left out. */
final class ProjectClasses {
  private static final List<String> MODULES =
      List.of("grammar", "interpreter", "stdlib", "cli", "benchmarks");

  private ProjectClasses() {}

  static List<ClassFile> all() throws IOException {
    Path root = root();
    List<ClassFile> classes = new ArrayList<>();
    for (String module : MODULES) {
      Path folder = root.resolve(module).resolve("target/classes");
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
          classes.add(ClassFile.read(file));
        }
      }
    }
    assertTrue(classes.size() > 100, "found only " + classes.size() + " classes under " + root);
    return classes;
  }

  /** The project's folder: the one that holds the launcher. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("aio"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
