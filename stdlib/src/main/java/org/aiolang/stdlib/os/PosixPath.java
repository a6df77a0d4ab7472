package org.aiolang.stdlib.os;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PathKind;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Refused;
import org.aiolang.stdlib.io.OpenFiles;
import org.aiolang.stdlib.io.Paths;

/** Module {@code posixpath}, which is {@code os.path}. */
@Module("posixpath")
final class PosixPath {
  private PosixPath() {}

  /** Returns the final component of a pathname. */
  @Fn
  static Object basename(Realm r, @Kw Object p) {
    PathText t = PathText.of(r, p);
    return t.give(PathNames.basename(t.text()));
  }

  /** Returns the directory component of a pathname. */
  @Fn
  static Object dirname(Realm r, @Kw Object p) {
    PathText t = PathText.of(r, p);
    return t.give(PathNames.dirname(t.text()));
  }

  /** Split a pathname: "(head, tail)" where "tail" is everything after the final slash. */
  @Fn
  static PyTuple split(Realm r, @Kw Object p) {
    PathText t = PathText.of(r, p);
    return new PyTuple(t.give(PathNames.dirname(t.text())), t.give(PathNames.basename(t.text())));
  }

  /** Split the extension from a pathname. */
  @Fn
  static PyTuple splitext(Realm r, @Kw Object p) {
    PathText t = PathText.of(r, p);
    int at = PathNames.extension(t.text());
    return new PyTuple(t.give(t.text().substring(0, at)), t.give(t.text().substring(at)));
  }

  /** Split a pathname into drive and path; on Posix, drive is always empty. */
  @Fn
  static PyTuple splitdrive(Realm r, @Kw Object p) {
    PathText t = PathText.of(r, p);
    return new PyTuple(t.give(""), t.give(t.text()));
  }

  /** Split a pathname into drive, root and tail. */
  @Fn
  static PyTuple splitroot(Realm r, @Kw Object p) {
    PathText t = PathText.of(r, p);
    String s = t.text();
    int root = !s.startsWith("/") ? 0 : s.startsWith("//") && !s.startsWith("///") ? 2 : 1;
    return new PyTuple(t.give(""), t.give(s.substring(0, root)), t.give(s.substring(root)));
  }

  /** Join two or more pathname components, inserting '/' as needed. */
  @Fn
  static Object join(Realm r, Object a, @Args Object[] p) {
    PathText t = PathText.of(r, a);
    String path = t.text();
    for (Object next : p) {
      path = PathNames.join(path, t.same(r, next, "join"));
    }
    return t.give(path);
  }

  /** Normalize path, eliminating double slashes, etc. */
  @Fn
  static Object normpath(Realm r, @Kw Object path) {
    PathText t = PathText.of(r, path);
    return t.give(PathNames.normpath(t.text()));
  }

  /** Normalize case of pathname. Has no effect under Posix. */
  @Fn
  static Object normcase(Realm r, @Kw Object s) {
    return Paths.fspath(r, s);
  }

  /** Test whether a path is absolute. */
  @Fn
  static boolean isabs(Realm r, @Kw Object s) {
    return PathText.of(r, s).text().startsWith("/");
  }

  /** Return an absolute path. */
  @Fn
  static Object abspath(Realm r, @Kw Object path) {
    PathText t = PathText.of(r, path);
    return t.give(absolute(r, t.text()));
  }

  private static String absolute(Realm r, String path) {
    return PathNames.normpath(
        path.startsWith("/")
            ? path
            : PathNames.join(r.world().workingDirectory().toString(), path));
  }

  /** Return a relative version of a path. */
  @Fn
  static Object relpath(Realm r, @Kw Object path, @Kw @Default("None") Object start) {
    PathText t = PathText.of(r, path);
    if (t.text().isEmpty()) {
      throw Errors.valueError("no path specified");
    }
    String from = start == PyNone.NONE ? "." : t.same(r, start, "relpath");
    return t.give(PathNames.relpath(absolute(r, t.text()), absolute(r, from)));
  }

  /** Given a sequence of path names, returns the longest common leading component. */
  @Fn
  static Object commonprefix(Realm r, Object m) {
    Object[] all = Iteration.toArray(r, m);
    if (all.length == 0) {
      return "";
    }
    PathText first = PathText.of(r, all[0]);
    String prefix = first.text();
    for (Object o : all) {
      String s = first.same(r, o, "commonprefix");
      int n = 0;
      while (n < prefix.length() && n < s.length() && prefix.charAt(n) == s.charAt(n)) {
        n++;
      }
      prefix = prefix.substring(0, n);
    }
    return first.give(prefix);
  }

  /** Given a sequence of path names, returns the longest common sub-path. */
  @Fn
  static Object commonpath(Realm r, @Kw Object paths) {
    Object[] all = Iteration.toArray(r, paths);
    if (all.length == 0) {
      throw Errors.valueError("commonpath() arg is an empty sequence");
    }
    PathText first = PathText.of(r, all[0]);
    boolean absolute = first.text().startsWith("/");
    List<String> common = null;
    for (Object o : all) {
      String s = first.same(r, o, "commonpath");
      if (s.startsWith("/") != absolute) {
        throw Errors.valueError("Can't mix absolute and relative paths");
      }
      List<String> parts = new ArrayList<>();
      for (String part : PathNames.split(s)) {
        if (!part.isEmpty() && !part.equals(".")) {
          parts.add(part);
        }
      }
      if (common == null) {
        common = parts;
        continue;
      }
      int n = 0;
      while (n < common.size() && n < parts.size() && common.get(n).equals(parts.get(n))) {
        n++;
      }
      common = common.subList(0, n);
    }
    return first.give(
        (absolute ? "/" : "") + String.join("/", common == null ? List.of() : common));
  }

  /** Expand ~ and ~user constructions. */
  @Fn
  static Object expanduser(Realm r, @Kw Object path) {
    PathText t = PathText.of(r, path);
    String s = t.text();
    if (!s.equals("~") && !s.startsWith("~/")) {
      return t.give(s);
    }
    String home = r.world().environment().get("HOME");
    home = home == null ? r.world().property("user.home") : home;
    if (home == null) {
      return t.give(s);
    }
    while (home.endsWith("/")) {
      home = home.substring(0, home.length() - 1);
    }
    String result = home + s.substring(1);
    return t.give(result.isEmpty() ? "/" : result);
  }

  /** Expand shell variables of form $var and ${var}. */
  @Fn
  static Object expandvars(Realm r, @Kw Object path) {
    PathText t = PathText.of(r, path);
    String s = t.text();
    Map<String, String> env = r.world().environment();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      int end = c != '$' ? -1 : variableEnd(s, i + 1);
      if (end < 0) {
        out.append(c);
        continue;
      }
      String name = s.substring(i + 1, end);
      String value = env.get(name.startsWith("{") ? name.substring(1, name.length() - 1) : name);
      out.append(value == null ? s.substring(i, end) : value);
      i = end - 1;
    }
    return t.give(out.toString());
  }

  private static int variableEnd(String s, int from) {
    if (from < s.length() && s.charAt(from) == '{') {
      int close = s.indexOf('}', from);
      return close < 0 ? -1 : close + 1;
    }
    int i = from;
    while (i < s.length()
        && (Character.isLetterOrDigit(s.charAt(i)) || s.charAt(i) == '_')
        && s.charAt(i) < 128) {
      i++;
    }
    return i == from ? -1 : i;
  }

  /** Whether such a thing is there; false for a name no file can have. */
  private static boolean is(Realm r, PathKind kind, Object path, boolean follow) {
    OpenFiles.sync(r);
    Paths.check(r, path, "stat: path", "string, bytes, os.PathLike or integer");
    try {
      Path p = Paths.path(r, path);
      return !Paths.text(r, path).isEmpty() && r.world().is(kind, p, follow);
    } catch (PyException e) {
      if (e.is(Exceptions.VALUE_ERROR)) {
        return false;
      }
      throw e;
    }
  }

  /** Test whether a path exists. */
  @Fn
  static boolean exists(Realm r, @Kw Object path) {
    if (path instanceof Long n) {
      return n >= 0 && n <= 2;
    }
    return is(r, PathKind.ANYTHING, path, true);
  }

  /** Test whether a path exists, without following a symbolic link. */
  @Fn
  static boolean lexists(Realm r, @Kw Object path) {
    return is(r, PathKind.ANYTHING, path, false);
  }

  /** Test whether a path is a regular file. */
  @Fn
  static boolean isfile(Realm r, @Kw Object path) {
    return is(r, PathKind.FILE, path, true);
  }

  /** Return true if the pathname refers to an existing directory. */
  @Fn
  static boolean isdir(Realm r, @Kw Object s) {
    return is(r, PathKind.FOLDER, s, true);
  }

  /** Test whether a path is a symbolic link. */
  @Fn
  static boolean islink(Realm r, @Kw Object path) {
    return is(r, PathKind.LINK, path, false);
  }

  /** Test whether a path is a mount point. */
  @Fn
  static boolean ismount(Realm r, @Kw Object path) {
    return is(r, PathKind.ANYTHING, path, true)
        && Paths.path(r, path).normalize().getNameCount() == 0;
  }

  /** Return the size of a file, reported by os.stat(). */
  @Fn
  static Object getsize(Realm r, @Kw Object filename) {
    return StatResult.of(r, filename, true).get(6);
  }

  /** Return the last modification time of a file, reported by os.stat(). */
  @Fn
  static double getmtime(Realm r, @Kw Object filename) {
    return StatResult.time(r, filename, "st_mtime");
  }

  /** Return the last access time of a file, reported by os.stat(). */
  @Fn
  static double getatime(Realm r, @Kw Object filename) {
    return StatResult.time(r, filename, "st_atime");
  }

  /** Return the metadata change time of a file, reported by os.stat(). */
  @Fn
  static double getctime(Realm r, @Kw Object filename) {
    return StatResult.time(r, filename, "st_ctime");
  }

  /** Test whether two pathnames reference the same actual file or directory. */
  @Fn
  static boolean samefile(Realm r, @Kw Object f1, @Kw Object f2) {
    try {
      Object key = r.world().attributes(Paths.path(r, f1), true).get("fileKey");
      return Objects.equals(key, r.world().attributes(Paths.path(r, f2), true).get("fileKey"));
    } catch (IOException e) {
      Object missing = exists(r, f1) ? f2 : f1;
      throw OsErrors.of(r, e, missing);
    }
  }

  /** Return the canonical path of the filename, eliminating symbolic links. */
  @Fn
  static Object realpath(Realm r, @Kw Object filename, @KwOnly @Default("False") boolean strict) {
    PathText t = PathText.of(r, filename);
    Path path = Paths.of(r, absoluteKeepingLinks(r, t.text()));
    try {
      r.world().checkRead(path);
      return t.give(path.toRealPath().toString());
    } catch (Refused e) {
      return t.give(absolute(r, t.text()));
    } catch (IOException e) {
      if (strict) {
        throw OsErrors.of(r, e, filename);
      }
    }
    String rest = "";
    for (Path p = path; p != null; p = p.getParent()) {
      try {
        return t.give(PathNames.normpath(p.toRealPath() + rest));
      } catch (IOException e) {
        rest = "/" + p.getFileName() + rest;
      }
    }
    return t.give(absolute(r, t.text()));
  }

  private static String absoluteKeepingLinks(Realm r, String path) {
    return path.startsWith("/")
        ? path
        : PathNames.join(r.world().workingDirectory().toString(), path);
  }

  @Constant
  static String sep() {
    return "/";
  }

  @Constant
  static String pardir() {
    return "..";
  }

  @Constant
  static String curdir() {
    return ".";
  }

  @Constant
  static String extsep() {
    return ".";
  }

  @Constant
  static String pathsep() {
    return ":";
  }

  @Constant
  static String defpath() {
    return "/bin:/usr/bin";
  }

  @Constant
  static String devnull() {
    return "/dev/null";
  }

  @Constant
  static Object altsep() {
    return PyNone.NONE;
  }

  @Constant
  static boolean supportsUnicodeFilenames() {
    return false;
  }
}
