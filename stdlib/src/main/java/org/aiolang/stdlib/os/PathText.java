package org.aiolang.stdlib.os;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.io.Paths;
import org.aiolang.types.bytes.PyBytes;

/** A path argument as text, and whether it was bytes: then what is made of it is bytes too. */
record PathText(String text, boolean isBytes) {
  static PathText of(Realm r, Object path) {
    Object given = Paths.fspath(r, path);
    return given instanceof PyBytes b
        ? new PathText(new String(b.data(), StandardCharsets.ISO_8859_1), true)
        : new PathText(Objects.requireNonNull(Text.asString(given)), false);
  }

  Object give(String result) {
    return isBytes ? new PyBytes(result.getBytes(StandardCharsets.ISO_8859_1)) : result;
  }

  /** A second argument, which must be of the same kind. */
  String same(Realm r, Object other, String function) {
    PathText t;
    try {
      t = of(r, other);
    } catch (PyException e) {
      throw Errors.typeError(
          function
              + "() argument must be str, bytes, or os.PathLike object, not '"
              + r.typeOf(other).shown()
              + "'");
    }
    if (t.isBytes != isBytes) {
      throw Errors.typeError("Can't mix strings and bytes in path components");
    }
    return t.text;
  }
}
