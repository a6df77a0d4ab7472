package org.aiolang.stdlib.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.aiolang.object.Attributes;
import org.aiolang.object.Convert;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PathKind;
import org.aiolang.object.PathsByName;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.Struct;
import org.aiolang.stdlib.io.ByteDevice;
import org.aiolang.stdlib.io.Fd;
import org.aiolang.stdlib.io.OpenFiles;
import org.aiolang.stdlib.io.Paths;

/** {@code os.stat_result}. */
final class StatResult {
  static final Struct TYPE =
      Struct.of(
          10,
          "os",
          "stat_result",
          "st_mode",
          "st_ino",
          "st_dev",
          "st_nlink",
          "st_uid",
          "st_gid",
          "st_size",
          "_st_atime",
          "_st_mtime",
          "_st_ctime",
          "st_atime",
          "st_mtime",
          "st_ctime",
          "st_atime_ns",
          "st_mtime_ns",
          "st_ctime_ns");

  private static final long PIPE_MODE = 0010600;

  private StatResult() {}

  /** What is known of an open file: by its path, or by its number where it is a standard stream. */
  static PyTuple ofDescriptor(Realm r, long fd) {
    OpenFiles.sync(r);
    Fd file = Fd.of(r, fd);
    Path path = file.path();
    try {
      if (path != null) {
        return Files.exists(path) ? of(PathsByName.attributes(path, true)) : removed(file.size());
      }
      ByteDevice device = file.device();
      if (device.fileno() >= 0) {
        return of(PathsByName.attributes(Path.of("/proc/self/fd/" + device.fileno()), true));
      }
      FileTime never = FileTime.fromMillis(0);
      return make(PIPE_MODE, 0, 0, 1, 0, 0, 0, never, never, never);
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  /** An open file that has no name any more. */
  private static PyTuple removed(long size) {
    FileTime now = FileTime.fromMillis(System.currentTimeMillis());
    return make(0100600, 0, 0, 0, 0, 0, size, now, now, now);
  }

  static PyTuple of(Realm r, Object path, boolean follow) {
    if (Convert.hasIndex(r, path)) {
      return ofDescriptor(r, Convert.longValue(r, path));
    }
    OpenFiles.sync(r);
    Paths.check(r, path, "stat: path", "string, bytes, os.PathLike or integer");
    Path p = Paths.path(r, path);
    try {
      if (Paths.text(r, path).isEmpty()) {
        throw OsErrors.of(r, 2, path);
      }
      return of(r.world().attributes(p, follow));
    } catch (IOException e) {
      throw OsErrors.of(r, e, path);
    }
  }

  private static PyTuple of(Map<String, Object> a) {
    if (!a.containsKey("mode")) {
      return basic(a);
    }
    return make(
        number(a, "mode"),
        number(a, "ino"),
        number(a, "dev"),
        number(a, "nlink"),
        number(a, "uid"),
        number(a, "gid"),
        number(a, "size"),
        time(a, "lastAccessTime"),
        time(a, "lastModifiedTime"),
        time(a, "ctime"));
  }

  private static FileTime time(Map<String, Object> attributes, String name) {
    return (FileTime) Objects.requireNonNull(attributes.get(name));
  }

  /** Where the system has no more to say. */
  private static PyTuple basic(Map<String, Object> a) {
    return make(
        PathKind.FOLDER.has(a) ? 0040755 : PathKind.LINK.has(a) ? 0120777 : 0100644,
        0,
        0,
        1,
        0,
        0,
        number(a, "size"),
        time(a, "lastAccessTime"),
        time(a, "lastModifiedTime"),
        time(a, "creationTime"));
  }

  private static long number(Map<String, Object> a, String key) {
    return a.get(key) instanceof Number n ? n.longValue() : 0;
  }

  private static PyTuple make(
      long mode,
      long ino,
      long dev,
      long nlink,
      long uid,
      long gid,
      long size,
      FileTime atime,
      FileTime mtime,
      FileTime ctime) {
    long a = atime.to(TimeUnit.NANOSECONDS);
    long m = mtime.to(TimeUnit.NANOSECONDS);
    long c = ctime.to(TimeUnit.NANOSECONDS);
    return TYPE.make(
        mode,
        ino,
        dev,
        nlink,
        uid,
        gid,
        size,
        Math.floorDiv(a, 1_000_000_000L),
        Math.floorDiv(m, 1_000_000_000L),
        Math.floorDiv(c, 1_000_000_000L),
        a / 1e9,
        m / 1e9,
        c / 1e9,
        a,
        m,
        c);
  }

  /** A time of a file in seconds: {@code st_atime}, {@code st_mtime} or {@code st_ctime}. */
  static double time(Realm r, Object path, String field) {
    return (Double) Attributes.get(r, of(r, path, true), field);
  }
}
