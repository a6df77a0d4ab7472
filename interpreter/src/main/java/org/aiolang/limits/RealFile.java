package org.aiolang.limits;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Opens a file without following a link on the way: folder by folder, each within the one that was
 * opened before it (POSIX {@code openat} with {@code O_NOFOLLOW}), so that nobody can put a link
 * where a folder was while the file is opened. Where the system has no such call, only a link in
 * the file's own place is refused.
 */
final class RealFile {
  private RealFile() {}

  static SeekableByteChannel open(Path root, Path real, Set<? extends OpenOption> options)
      throws IOException {
    Set<OpenOption> all = new HashSet<>(options);
    all.add(LinkOption.NOFOLLOW_LINKS);
    Path name = real.getFileName();
    Path start = real.equals(root) ? real.getParent() : root;
    if (name == null || start == null) {
      return Files.newByteChannel(real, all);
    }
    DirectoryStream<Path> folder = Files.newDirectoryStream(start);
    try {
      Path way = start.relativize(real);
      for (int i = 0; i < way.getNameCount() - 1; i++) {
        if (!(folder instanceof SecureDirectoryStream<Path> here)) {
          return Files.newByteChannel(real, all);
        }
        DirectoryStream<Path> next =
            here.newDirectoryStream(way.getName(i), LinkOption.NOFOLLOW_LINKS);
        folder = next;
        here.close();
      }
      return folder instanceof SecureDirectoryStream<Path> last
          ? last.newByteChannel(Objects.requireNonNull(name), all)
          : Files.newByteChannel(real, all);
    } finally {
      folder.close();
    }
  }
}
