package org.aiolang.syntax.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SourceBytes;
import org.aiolang.syntax.SyntaxError;

/**
 * Puts beside each {@code NAME.aio} of a folder and those below it a {@code NAME.tree}. A step of
 * the build.
 */
final class Packer {
  private Packer() {}

  public static void main(String[] args) throws IOException, SyntaxError {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
      files = all.filter(f -> f.toString().endsWith(".aio")).toList();
    }
    for (Path file : files) {
      Source source = SourceBytes.decode(file.toString(), Files.readAllBytes(file));
      String name = file.getFileName().toString().replaceFirst("aio$", "tree");
      byte[] form = TreeForm.write(source, Parser.parse(source, Parser.Mode.EXEC));
      Files.write(file.resolveSibling(name), form);
    }
  }
}
