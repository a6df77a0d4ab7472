package org.aiolang.stdlib.os;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.Errors;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.LibraryPart;
import org.aiolang.stdlib.Struct;
import org.aiolang.stdlib.io.Buffers;
import org.aiolang.stdlib.io.Paths;

/** What {@code os} says of the machine, and of this process among others. */
@Part
final class OsSystem {
  private static final int ESRCH = 3;
  private static final int GROUP = 2;
  private static final int SESSION = 3;

  private OsSystem() {}

  /** Return a bytes string representing the current working directory. */
  @Fn
  static Object getcwdb(Realm r) {
    return Buffers.of(r.world().workingDirectory().toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A field of a process's line, counted from its state: Linux's proc(5). */
  private static long field(Realm r, long pid, int index) {
    boolean own = pid == 0 || pid == ProcessHandle.current().pid();
    Path file = Path.of("/proc/" + (own ? "self" : pid) + "/stat");
    try {
      if (!own) {
        r.world().checkRead(file);
      }
      String line = Files.readString(file);
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return Long.parseLong(fields[index]);
    } catch (NoSuchFileException e) {
      throw OsErrors.of(r, ESRCH, null);
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  /** Return the current process group id. */
  @Fn
  static long getpgrp(Realm r) {
    return field(r, 0, GROUP);
  }

  /** Call the system call getpgid(), and return the result. */
  @Fn
  static long getpgid(Realm r, @Kw long pid) {
    return field(r, pid, GROUP);
  }

  /** Call the system call getsid(pid) and return the result. */
  @Fn
  static long getsid(Realm r, long pid) {
    return field(r, pid, SESSION);
  }

  @Constant("sched_getaffinity")
  static Object affinity(Realm r) {
    return LibraryPart.of(r, "_os_more", "sched_getaffinity");
  }

  /** Return a collection containing process timing information. */
  @Fn
  static Object times(Realm r) {
    double ticks = sysconf("SC_CLK_TCK");
    return Struct.of(
            "posix",
            "times_result",
            "user",
            "system",
            "children_user",
            "children_system",
            "elapsed")
        .make(
            field(r, 0, 11) / ticks,
            field(r, 0, 12) / ticks,
            field(r, 0, 13) / ticks,
            field(r, 0, 14) / ticks,
            r.world().clock().nanoTime() / 1e9);
  }

  /** Return an integer-valued system configuration variable. */
  @Fn
  static long sysconf(Object name) {
    if (!(name instanceof String s)) {
      throw Errors.typeError("configuration names must be strings or integers");
    }
    Long value = Sysconf.of(s);
    if (value == null) {
      throw Errors.valueError("unrecognized configuration name");
    }
    return value;
  }

  @Constant
  static Object truncate(Realm r) {
    return LibraryPart.of(r, "_os_more", "truncate");
  }

  /** Total, free and available bytes of the file system that has a path. */
  @Fn("_disk_space")
  static Object diskSpace(Realm r, Object path) {
    Path p = Paths.path(r, path);
    try {
      r.world().checkRead(p);
      FileStore store = Files.getFileStore(p);
      return new PyTuple(
          store.getTotalSpace(), store.getUnallocatedSpace(), store.getUsableSpace());
    } catch (IOException e) {
      throw OsErrors.of(r, e, path);
    }
  }

  /** Change the owner and group id of path to the numeric uid and gid; -1 leaves one as it is. */
  @Fn
  static void chown(
      Realm r,
      @Kw Object path,
      @Kw int uid,
      @Kw int gid,
      @KwOnly @Default("True") boolean followSymlinks) {
    Path p = Paths.path(r, path);
    LinkOption[] links =
        followSymlinks ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    try {
      r.world().checkWrite(p);
      if (uid != -1) {
        Files.setAttribute(p, "unix:uid", uid, links);
      }
      if (gid != -1) {
        Files.setAttribute(p, "unix:gid", gid, links);
      }
    } catch (IOException e) {
      throw OsErrors.of(r, e, path);
    }
  }

  @Fn("WIFSTOPPED")
  static boolean stopped(@Kw int status) {
    return (status & 0xff) == 0x7f;
  }

  @Fn("WSTOPSIG")
  static long stopSignal(@Kw int status) {
    return status >> 8 & 0xff;
  }

  @Fn("WIFCONTINUED")
  static boolean continued(@Kw int status) {
    return status == 0xffff;
  }

  @Fn("WCOREDUMP")
  static boolean coreDumped(int status) {
    return (status & 0x80) != 0;
  }

  @Constant("terminal_size")
  static Object terminalSize(Realm r) {
    return LibraryPart.of(r, "_os_more", "terminal_size");
  }

  @Constant
  static Object renames(Realm r) {
    return LibraryPart.of(r, "_os_more", "renames");
  }

  @Constant("get_exec_path")
  static Object execPath(Realm r) {
    return LibraryPart.of(r, "_os_more", "get_exec_path");
  }

  @Constant
  static Object getlogin(Realm r) {
    return LibraryPart.of(r, "_os_more", "getlogin");
  }

  @Constant
  static Object abort(Realm r) {
    return LibraryPart.of(r, "_os_more", "abort");
  }

  @Constant("supports_bytes_environ")
  static boolean bytesEnviron() {
    return true;
  }

  @Constant
  static Object environb(Realm r) {
    return LibraryPart.of(r, "_os_more", "environb");
  }

  @Constant
  static Object getenvb(Realm r) {
    return LibraryPart.of(r, "_os_more", "getenvb");
  }

  @Constant("supports_follow_symlinks")
  static Object supportsFollowSymlinks(Realm r) {
    return LibraryPart.of(r, "_os_more", "supports_follow_symlinks");
  }

  @Constant("supports_dir_fd")
  static Object supportsDirFd(Realm r) {
    return LibraryPart.of(r, "_os_more", "supports_dir_fd");
  }

  @Constant("supports_fd")
  static Object supportsFd(Realm r) {
    return LibraryPart.of(r, "_os_more", "supports_fd");
  }

  @Constant("supports_effective_ids")
  static Object supportsEffectiveIds(Realm r) {
    return LibraryPart.of(r, "_os_more", "supports_effective_ids");
  }
}
