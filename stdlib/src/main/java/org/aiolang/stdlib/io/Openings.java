package org.aiolang.stdlib.io;

import java.io.File;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.aiolang.object.Descriptors;
import org.aiolang.object.Realm;

/**
 * What a path leads to: a file; something without a position, such as a named pipe or a terminal;
 * or, by {@code /dev/fd/N}, what the script knows by that number, else what the process was given
 * when it was started, such as bash's {@code <(…)}.
 */
final class Openings {
  private static final String[] NUMBERED = {"/dev/fd/", "/proc/self/fd/"};

  private Openings() {}

  /** Opens it; permission is asked. */
  static ByteDevice open(
      Realm r, Path given, Set<OpenOption> options, boolean reads, boolean writes, boolean appends)
      throws IOException {
    Path path = given;
    int number = number(given.toString());
    if (number >= Descriptors.FIRST) {
      Descriptors.Entry entry = Descriptors.of(r).find(number);
      if (entry == null && isOfTheMachine(given)) {
        throw new NoSuchFileException(given.toString());
      }
      if (entry != null) {
        if (!(entry instanceof Fd fd)) {
          throw new IOException("No such device or address"); // a socket
        }
        Path file = fd.path();
        if (file == null) {
          return fd.duplicate();
        }
        path = file;
        if (reads) {
          r.world().checkRead(path);
        }
        if (writes) {
          r.world().checkWrite(path);
        }
      }
    }
    if (isSpecial(path)) {
      SeekableByteChannel channel = NamedStreamDevice.open(r, path, options);
      if (!hasPosition(channel)) {
        return new NamedStreamDevice(r, channel, path, options, reads, writes);
      }
      return new ChannelDevice(channel, path, reads, writes, false);
    }
    SeekableByteChannel channel = r.world().open(path, options);
    return new ChannelDevice(channel, path, reads, writes, appends);
  }

  private static boolean isSpecial(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).isOther();
    } catch (IOException notThere) {
      return false; // opening says what is wrong
    }
  }

  /** A pipe and a terminal have none, unlike {@code /dev/null}. */
  private static boolean hasPosition(SeekableByteChannel channel) {
    try {
      channel.position();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The N of {@code /dev/fd/N}, else -1. */
  private static int number(String path) {
    for (String folder : NUMBERED) {
      if (path.startsWith(folder)) {
        String digits = path.substring(folder.length());
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
      }
    }
    return -1;
  }

  /** Whether the number is that of a file that the JVM itself has open, which no script may see. */
  private static boolean isOfTheMachine(Path numbered) throws IOException {
    Path target;
    try {
      target = Files.readSymbolicLink(numbered);
    } catch (NoSuchFileException e) {
      throw new NoSuchFileException(numbered.toString());
    }
    if (!Files.isRegularFile(target)) {
      return false;
    }
    if (target.toString().endsWith(".jsa") || target.startsWith(System.getProperty("java.home"))) {
      return true;
    }
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()
          && Files.exists(Path.of(entry))
          && Files.isSameFile(Path.of(entry), target)) {
        return true;
      }
    }
    return false;
  }
}
