package org.aiolang.object;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is done with files and folders by their names, where nothing need be judged. */
public final class PathsByName {
  private PathsByName() {}

  static List<String> list(Path folder) throws IOException {
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      return names(stream);
    }
  }

  /** The names in an open folder, in the order of the file system. */
  public static List<String> names(DirectoryStream<Path> folder) throws IOException {
    List<String> names = new ArrayList<>();
    try {
      for (Path p : folder) {
        names.add(p.getFileName().toString());
      }
    } catch (DirectoryIteratorException e) {
      throw Objects.requireNonNull(e.getCause());
    }
    return names;
  }

  /** See {@link OutsideWorld#attributes}. */
  public static Map<String, Object> attributes(Path path, boolean follow) throws IOException {
    LinkOption[] links = PathKind.links(follow);
    try {
      return Files.readAttributes(path, "unix:*", links);
    } catch (UnsupportedOperationException e) {
      return Files.readAttributes(path, "*", links);
    }
  }

  static void remove(Path path, boolean folder) throws IOException {
    boolean is = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    if (is && !folder) {
      throw new FileSystemException(path.toString(), null, "Is a directory");
    }
    if (folder && !is && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new NotDirectoryException(path.toString());
    }
    Files.delete(path);
  }
}
