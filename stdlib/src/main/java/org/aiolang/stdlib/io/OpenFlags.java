package org.aiolang.stdlib.io;

import java.io.IOException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.aiolang.object.Realm;

/** The flags of {@code os.open}, Linux's. */
public final class OpenFlags {
  public static final int CREATE = 0x40;
  public static final int DIRECTORY = 0x10000;
  public static final int NO_FOLLOW = 0x20000;

  private static final int WRITE_ONLY = 1;
  private static final int ACCESS = 3;
  private static final int EXCLUSIVE = 0x80;
  private static final int TRUNCATE = 0x200;
  private static final int APPEND = 0x400;

  private OpenFlags() {}

  public static boolean writes(int flags) {
    return (flags & ACCESS) != 0;
  }

  /** Opens a file; permission is asked. */
  public static ByteDevice open(Realm r, Path path, int flags) throws IOException {
    boolean reads = (flags & ACCESS) != WRITE_ONLY;
    boolean writes = writes(flags);
    Set<OpenOption> options = new HashSet<>();
    if (reads) {
      options.add(StandardOpenOption.READ);
    }
    if (writes) {
      options.add(StandardOpenOption.WRITE);
    } else if ((flags & CREATE) != 0) {
      createFirst(r, path, flags);
    }
    if (writes && (flags & CREATE) != 0) {
      options.add(
          (flags & EXCLUSIVE) != 0 ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
    }
    if (writes && (flags & TRUNCATE) != 0) {
      options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    return Openings.open(r, path, options, reads, writes, (flags & APPEND) != 0);
  }

  /** A file that is created though only read: Java creates only what it writes. */
  private static void createFirst(Realm r, Path path, int flags) throws IOException {
    Set<OpenOption> options = new HashSet<>();
    options.add(StandardOpenOption.WRITE);
    options.add(
        (flags & EXCLUSIVE) != 0 ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
    r.world().open(path, options).close();
  }
}
