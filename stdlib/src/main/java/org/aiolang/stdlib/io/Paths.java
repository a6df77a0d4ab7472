package org.aiolang.stdlib.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.PyBytes;

/** Path arguments: str, bytes, and what has {@code __fspath__}. */
public final class Paths {
  private Paths() {}

  /** {@code os.fspath(path)}: a str or bytes. */
  public static Object fspath(Realm r, Object path) {
    if (path instanceof PyBytes || Text.asString(path) != null) {
      return path;
    }
    Object method = r.typeOf(path).lookup("__fspath__");
    if (method == null) {
      throw Errors.typeError(
          "expected str, bytes or os.PathLike object, not " + r.typeOf(path).name());
    }
    Object result = Calls.callMethod0(r, method, path);
    if (result instanceof PyBytes || Text.asString(result) != null) {
      return result;
    }
    throw Errors.typeError(
        "expected "
            + r.typeOf(path).shown()
            + ".__fspath__() to return str or bytes, not "
            + r.typeOf(result).shown());
  }

  /** {@code os.fsdecode(path)}. */
  public static String text(Realm r, Object path) {
    Object given = fspath(r, path);
    return given instanceof PyBytes b
        ? new String(b.data(), StandardCharsets.UTF_8)
        : Objects.requireNonNull(Text.asString(given));
  }

  /** The file that a path argument means. */
  public static Path path(Realm r, Object path) {
    return of(r, text(r, path));
  }

  /** The file that a path's text means. */
  public static Path of(Realm r, String text) {
    try {
      return r.world().path(text);
    } catch (InvalidPathException e) {
      throw Errors.valueError(text.indexOf('\0') >= 0 ? "embedded null byte" : e.getReason());
    }
  }

  /** TypeError for what is no path, as functions of {@code os} word it. */
  public static void check(Realm r, Object o, String argument, String allowed) {
    boolean ok =
        o instanceof PyBytes
            || Text.asString(o) != null
            || r.typeOf(o).lookup("__fspath__") != null;
    if (!ok) {
      throw Errors.typeError(argument + " should be " + allowed + ", not " + r.typeOf(o).shown());
    }
  }
}
