package org.aiolang.stdlib.os;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.aiolang.object.Realm;

/** Permission bits of files, and the mask of those that are created. */
final class Modes {
  private static final int ALL = 0777;
  private static final int USUAL_MASK = 022;

  private static final PosixFilePermission[] BITS = {
    PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.OTHERS_WRITE,
    PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_EXECUTE,
    PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ,
    PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OWNER_WRITE,
    PosixFilePermission.OWNER_READ
  };

  /** The process's mask, which Java cannot change: the program's own, for what it creates here. */
  private int mask;

  private Modes(int mask) {
    this.mask = mask;
  }

  private static Modes of(Realm r) {
    Modes modes = r.part(Modes.class);
    if (modes == null) {
      modes = new Modes(processMask());
      r.setPart(Modes.class, modes);
    }
    return modes;
  }

  private static int processMask() {
    try {
      byte[] status = Files.readAllBytes(Path.of("/proc/self/status"));
      String text = new String(status, StandardCharsets.ISO_8859_1);
      int at = text.indexOf("Umask:");
      int end = text.indexOf('\n', at);
      return at < 0 ? USUAL_MASK : Integer.parseInt(text.substring(at + 6, end).trim(), 8);
    } catch (IOException | NumberFormatException e) {
      return USUAL_MASK;
    }
  }

  /** {@code os.umask}: gives the mask that was. */
  static int mask(Realm r, int mask) {
    Modes modes = of(r);
    int before = modes.mask;
    modes.mask = mask & ALL;
    return before;
  }

  /** Gives a file or folder that was just made the mode that was asked for. */
  static void created(Realm r, Path path, int mode) throws IOException {
    set(path, mode & ~of(r).mask);
  }

  static void set(Path path, int mode) throws IOException {
    Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < BITS.length; i++) {
      if ((mode & 1 << i) != 0) {
        set.add(BITS[i]);
      }
    }
    Files.setPosixFilePermissions(path, set);
  }
}
