package org.aiolang.limits;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.PathsByName;

/**
 * A folder that is held open, so that what is done in it is done there, whatever takes its place
 * meanwhile (POSIX {@code fstatat}, {@code unlinkat}, {@code renameat}). Links in it are
 * themselves, never where they lead. Where the system has no such calls, things go by their names.
 */
final class RealFolder implements Closeable {
  /** How often a file may be another one when it is looked at again. */
  private static final int ATTEMPTS = 20;

  private final OutsideWorld world;
  private final Path path;
  private final DirectoryStream<Path> stream;

  /**
   * @param root a folder above it, or itself
   * @see OutsideWorld#openFolder
   */
  RealFolder(OutsideWorld world, Path root, Path path) throws IOException {
    this.world = world;
    this.path = path;
    stream = world.openFolder(root, path);
  }

  /**
   * Goes down from the root, each folder opened within the one before it and no link followed
   * (POSIX {@code openat} with {@code O_NOFOLLOW}).
   */
  static DirectoryStream<Path> open(Path root, Path folder) throws IOException {
    DirectoryStream<Path> here = Files.newDirectoryStream(root);
    if (folder.equals(root)) {
      return here;
    }
    Path at = root;
    for (Path name : root.relativize(folder)) {
      at = at.resolve(name);
      try (DirectoryStream<Path> above = here) {
        here =
            above instanceof SecureDirectoryStream<Path> secure
                ? secure.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)
                : Files.newDirectoryStream(at);
      }
    }
    return here;
  }

  /** In the order of the file system. */
  List<String> names() throws IOException {
    return PathsByName.names(stream);
  }

  /**
   * {@link OutsideWorld#attributes} of what lies in it. Java reads most of them by the name alone:
   * so they are taken where they are of the file that lies here.
   */
  Map<String, Object> attributes(Path name) throws IOException {
    Path file = path.resolve(name);
    if (!(stream instanceof SecureDirectoryStream<Path> here)) {
      return world.attributes(file, false);
    }
    for (int i = 0; i < ATTEMPTS; i++) {
      Object key =
          here.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
              .readAttributes()
              .fileKey();
      try {
        Map<String, Object> attributes = world.attributes(file, false);
        if (Objects.equals(key, attributes.get("fileKey"))) {
          return attributes;
        }
      } catch (NoSuchFileException replaced) {
        continue;
      }
    }
    throw new NoSuchFileException(file.toString());
  }

  /** Removes a file or link, or an empty folder. */
  void remove(Path name, boolean folder) throws IOException {
    if (!(stream instanceof SecureDirectoryStream<Path> here)) {
      world.remove(path.resolve(name), folder);
    } else if (folder) {
      here.deleteDirectory(name);
    } else {
      here.deleteFile(name);
    }
  }

  /** Gives something another place, and replaces what is there. */
  void move(Path name, RealFolder target, Path newName) throws IOException {
    if (stream instanceof SecureDirectoryStream<Path> from
        && target.stream instanceof SecureDirectoryStream<Path> to) {
      from.move(name, to, newName);
    } else {
      world.move(path.resolve(name), target.path.resolve(newName));
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
