package org.aiolang.stdlib.os;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PathKind;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.io.Buffers;
import org.aiolang.stdlib.io.OpenFiles;
import org.aiolang.stdlib.io.Paths;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.list.PyList;

/** What {@code os} does with files and folders, by their paths. */
@Part
final class OsFiles {
  private OsFiles() {}

  /** Something done to a path; what Java throws becomes an OSError with the path. */
  private static Path writable(Realm r, String argument, Object path) {
    OpenFiles.sync(r);
    Paths.check(r, path, argument, "string, bytes or os.PathLike");
    Path p = Paths.path(r, path);
    try {
      r.world().checkWrite(p);
      if (Paths.text(r, path).isEmpty()) {
        throw OsErrors.of(r, 2, path);
      }
      return p;
    } catch (IOException e) {
      throw OsErrors.of(r, e, path);
    }
  }

  /** Return a unicode string representing the current working directory. */
  @Fn
  static String getcwd(Realm r) {
    return r.world().workingDirectory().toString();
  }

  /** Change the current working directory to the specified path. */
  @Fn
  static void chdir(Realm r, @Kw Object path) {
    try {
      r.world().changeDirectory(Paths.path(r, path));
    } catch (IOException e) {
      throw OsErrors.of(r, e, path);
    }
  }

  /** Return a list containing the names of the files in the directory. */
  @Fn
  static PyList listdir(Realm r, @Kw @Default("None") Object path) {
    PyList list = new PyList();
    boolean bytes = path instanceof PyBytes;
    for (String name : Folders.names(r, path == PyNone.NONE ? "." : path)) {
      list.add(bytes ? Buffers.of(name.getBytes(StandardCharsets.UTF_8)) : (Object) name);
    }
    return list;
  }

  /** Return an iterator of DirEntry objects for given path. */
  @Fn
  static Object scandir(Realm r, @Kw @Default("None") Object path) {
    return new ScandirIterator(Folders.entries(r, path == PyNone.NONE ? "." : path));
  }

  /** Directory tree generator. */
  @Fn
  static Object walk(
      Realm r,
      @Kw Object top,
      @Kw @Default("True") boolean topdown,
      @Kw @Default("None") Object onerror,
      @Kw @Default("False") boolean followlinks) {
    return new Folders.Walk(r, Paths.text(r, top), topdown, onerror, followlinks);
  }

  /** Perform a stat system call on the given path. */
  @Fn
  static Object stat(Realm r, @Kw Object path, @KwOnly @Default("True") boolean followSymlinks) {
    return StatResult.of(r, path, followSymlinks);
  }

  /** Perform a stat system call, without following symbolic links. */
  @Fn
  static Object lstat(Realm r, @Kw Object path) {
    return StatResult.of(r, path, false);
  }

  /** Use the real uid/gid to test for access to a path. */
  @Fn
  static boolean access(Realm r, @Kw Object path, @Kw int mode) {
    OpenFiles.sync(r);
    Path p = Paths.path(r, path);
    return !Paths.text(r, path).isEmpty()
        && r.world().is(PathKind.ANYTHING, p, true)
        && ((mode & 4) == 0 || Files.isReadable(p))
        && ((mode & 2) == 0 || Files.isWritable(p))
        && ((mode & 1) == 0 || Files.isExecutable(p));
  }

  /** Create a directory. */
  @Fn
  static void mkdir(Realm r, @Kw Object path, @Kw @Default("511") int mode) {
    Path p = writable(r, "mkdir: path", path);
    try {
      Files.createDirectory(p);
      if (mode != 0777) {
        Modes.created(r, p, mode);
      }
    } catch (IOException e) {
      throw OsErrors.of(r, e, path);
    }
  }

  /** Super-mkdir; create a leaf directory and all intermediate ones. */
  @Fn
  static void makedirs(
      Realm r,
      @Kw Object name,
      @Kw @Default("511") int mode,
      @Kw @Default("False") boolean existOk) {
    writable(r, "makedirs: name", name);
    String path = Paths.text(r, name);
    while (path.length() > 1 && path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String head = PathNames.dirname(path);
    if (!head.isEmpty()
        && !path.equals(head)
        && !r.world().is(PathKind.ANYTHING, Paths.of(r, head), true)) {
      makedirs(r, head, mode, true);
      if (PathNames.basename(path).equals(".")) {
        return;
      }
    }
    try {
      mkdir(r, name, mode);
    } catch (PyException e) {
      if (!e.is(Exceptions.OS_ERROR) || !existOk || !Files.isDirectory(Paths.of(r, path))) {
        throw e;
      }
    }
  }

  /** Remove a directory. */
  @Fn
  static void rmdir(Realm r, @Kw Object path) {
    Path p = writable(r, "rmdir: path", path);
    try {
      r.world().remove(p, true);
    } catch (IOException e) {
      throw OsErrors.of(r, e, path);
    }
  }

  /** Remove a leaf directory and all empty intermediate ones. */
  @Fn
  static void removedirs(Realm r, @Kw Object name) {
    rmdir(r, name);
    String path = PathNames.dirname(Paths.text(r, name));
    try {
      while (!path.isEmpty() && !path.equals("/")) {
        rmdir(r, path);
        path = PathNames.dirname(path);
      }
    } catch (PyException e) {
      if (!e.is(Exceptions.OS_ERROR)) {
        throw e;
      }
    }
  }

  /** Remove a file. */
  @Fn
  static void remove(Realm r, @Kw Object path) {
    Path p = writable(r, "remove: path", path);
    try {
      r.world().remove(p, false);
    } catch (IOException e) {
      throw OsErrors.of(r, e, path);
    }
  }

  /** Remove a file; same as remove(). */
  @Fn
  static void unlink(Realm r, @Kw Object path) {
    remove(r, path);
  }

  /** Rename a file or directory. */
  @Fn
  static void rename(Realm r, @Kw Object src, @Kw Object dst) {
    Path from = writable(r, "rename: src", src);
    Path to = writable(r, "rename: dst", dst);
    try {
      r.world().move(from, to);
    } catch (IOException e) {
      throw OsErrors.of(r, e, src, dst);
    }
  }

  /** Rename a file or directory, overwriting the destination. */
  @Fn
  static void replace(Realm r, @Kw Object src, @Kw Object dst) {
    rename(r, src, dst);
  }

  /** Create a symbolic link pointing to src named dst. */
  @Fn
  static void symlink(
      Realm r, @Kw Object src, @Kw Object dst, @Kw @Default("False") boolean targetIsDirectory) {
    Path link = writable(r, "symlink: dst", dst);
    try {
      Path target = link.resolveSibling(Paths.text(r, src)); // who follows it may read and write
      r.world().checkRead(target);
      r.world().checkWrite(target);
      Files.createSymbolicLink(link, Path.of(Paths.text(r, src)));
    } catch (IOException e) {
      throw OsErrors.of(r, e, src, dst);
    }
  }

  /** Create a hard link to a file. */
  @Fn
  static void link(Realm r, @Kw Object src, @Kw Object dst) {
    Path link = writable(r, "link: dst", dst);
    writable(r, "link: src", src); // by another name it stays the same file
    try {
      r.world().checkRead(Paths.path(r, src));
      Files.createLink(link, Paths.path(r, src));
    } catch (IOException e) {
      throw OsErrors.of(r, e, src, dst);
    }
  }

  /** Return a string representing the path to which the symbolic link points. */
  @Fn
  static String readlink(Realm r, @Kw Object path) {
    try {
      r.world().checkRead(Paths.path(r, path));
      return Files.readSymbolicLink(Paths.path(r, path)).toString();
    } catch (NotLinkException e) {
      throw OsErrors.of(r, 22, path);
    } catch (IOException e) {
      throw OsErrors.of(r, e, path);
    }
  }

  /** Change the access permissions of a file. */
  @Fn
  static void chmod(Realm r, @Kw Object path, @Kw int mode) {
    Path p = writable(r, "chmod: path", path);
    try {
      Modes.set(p, mode);
    } catch (IOException e) {
      throw OsErrors.of(r, e, path);
    }
  }

  /** Set the current numeric umask and return the previous umask. */
  @Fn
  static long umask(Realm r, int mask) {
    return Modes.mask(r, mask);
  }

  /** Set the access and modified time of path. */
  @Fn
  static void utime(
      Realm r,
      @Kw Object path,
      @Kw @Default("None") Object times,
      @KwOnly @Default("None") Object ns) {
    Path p = writable(r, "utime: path", path);
    long now = r.world().wallNanos();
    long[] nanos = {now, now};
    if (times != PyNone.NONE && ns != PyNone.NONE) {
      throw Errors.valueError("utime: you may specify either 'times' or 'ns' but not both");
    }
    Object given = ns != PyNone.NONE ? ns : times;
    if (given instanceof PyTuple t && t.size() == 2) {
      for (int i = 0; i < 2; i++) {
        nanos[i] =
            given == ns
                ? Convert.longValue(r, t.get(i))
                : (long) (Convert.doubleValue(r, t.get(i)) * 1e9);
      }
    } else if (given != PyNone.NONE) {
      throw Errors.typeError(
          "utime: '"
              + (given == ns ? "ns" : "times")
              + "' must be a tuple of two ints"
              + (given == ns ? "" : " or None"));
    }
    try {
      Files.getFileAttributeView(p, BasicFileAttributeView.class)
          .setTimes(
              FileTime.from(nanos[1], TimeUnit.NANOSECONDS),
              FileTime.from(nanos[0], TimeUnit.NANOSECONDS),
              null);
    } catch (IOException e) {
      throw OsErrors.of(r, e, path);
    }
  }
}
