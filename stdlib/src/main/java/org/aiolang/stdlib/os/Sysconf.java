package org.aiolang.stdlib.os;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sysconf(3)} answers, from where Linux says it to a process: the auxiliary vector
 * (getauxval(3)) and its limits (getrlimit(2)). A system without {@code /proc} says less.
 */
final class Sysconf {
  private static final int AT_PAGESZ = 6;
  private static final int AT_CLKTCK = 17;

  /** UIO_MAXIOV of Linux. */
  private static final long IOV_MAX = 1024;

  /** As the C library has it: a quarter of the stack holds the arguments, and this at least. */
  private static final long LEAST_ARG_MAX = 128 << 10;

  private static final int PAIR_BYTES = 2 * Long.BYTES;

  private Sysconf() {}

  /** The value of a name; -1 where there is no limit, null where this system does not say. */
  static @Nullable Long of(String name) {
    return switch (name) {
      case "SC_NPROCESSORS_ONLN", "SC_NPROCESSORS_CONF" ->
          (long) Runtime.getRuntime().availableProcessors();
      case "SC_PAGE_SIZE", "SC_PAGESIZE" -> auxiliary(AT_PAGESZ);
      case "SC_CLK_TCK" -> auxiliary(AT_CLKTCK);
      case "SC_OPEN_MAX" -> limit("Max open files");
      case "SC_IOV_MAX" -> IOV_MAX;
      case "SC_ARG_MAX" -> argMax();
      default -> null;
    };
  }

  private static @Nullable Long argMax() {
    Long stack = limit("Max stack size");
    return stack == null || stack < 0 ? stack : Math.max(LEAST_ARG_MAX, stack / 4);
  }

  private static @Nullable Long auxiliary(int type) {
    try {
      ByteBuffer vector =
          ByteBuffer.wrap(Files.readAllBytes(Path.of("/proc/self/auxv")))
              .order(ByteOrder.nativeOrder());
      while (vector.remaining() >= PAIR_BYTES) {
        long key = vector.getLong();
        long value = vector.getLong();
        if (key == type) {
          return value;
        }
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  /** The soft limit that a line begins with this title tells. */
  private static @Nullable Long limit(String title) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/limits"))) {
        if (line.startsWith(title)) {
          String soft = line.substring(title.length()).strip().split(" ", 2)[0];
          return soft.equals("unlimited") ? -1 : Long.parseLong(soft);
        }
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }
}
