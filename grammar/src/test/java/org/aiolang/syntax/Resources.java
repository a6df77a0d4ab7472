package org.aiolang.syntax;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The folders of recorded cases. */
final class Resources {
  private Resources() {}

  /** The files of a folder of test resources with that suffix, by name. */
  static List<Path> files(String folder, String suffix) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(Path.of("src/test/resources", folder))) {
      all.filter(path -> path.toString().endsWith(suffix)).forEach(files::add);
    }
    Collections.sort(files);
    if (files.isEmpty()) {
      throw new IOException("no cases in " + folder);
    }
    return files;
  }

  static String text(Path path) throws IOException {
    return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
  }
}
