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
import java.util.Set;

/**
 * Opens a file without following a link on the way, in its {@link RealFolder}, so that nobody can
 * put a link where a folder was while the file is opened. Where the system has no such call, only a
 * link in the file's own place is refused.
 */
final class RealFile {
  private RealFile() {}

  static SeekableByteChannel open(Path root, Path real, Set<? extends OpenOption> options)
      throws IOException {
    Set<OpenOption> all = new HashSet<>(options);
    all.add(LinkOption.NOFOLLOW_LINKS);
    Path name = real.getFileName();
    Path folder = real.getParent();
    if (name == null || folder == null) {
      return Files.newByteChannel(real, all);
    }
    try (DirectoryStream<Path> open = RealFolder.open(real.equals(root) ? folder : root, folder)) {
      return open instanceof SecureDirectoryStream<Path> secure
          ? secure.newByteChannel(name, all)
          : Files.newByteChannel(real, all);
    }
  }
}
