package org.aiolang.stdlib.re;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;
import org.jspecify.annotations.Nullable;

/**
 * The text that is matched. Positions count its characters: chars, or where it has surrogate pairs,
 * {@link #points}. Bytes are Latin-1 text.
 */
final class Subject {
  final Object source;
  final String text;
  final int @Nullable [] points;
  final boolean isBytes;
  final int length;

  private Subject(Object source, String text, int @Nullable [] points, boolean isBytes) {
    this.source = source;
    this.text = text;
    this.points = points;
    this.isBytes = isBytes;
    this.length = points == null ? text.length() : points.length;
  }

  /** The text of an argument; TypeError where a pattern of that kind cannot match it. */
  static Subject of(Realm r, Object source, boolean wantBytes) {
    String text = Text.asString(source);
    if (text != null) {
      if (wantBytes) {
        throw Errors.typeError("cannot use a bytes pattern on a string-like object");
      }
      return new Subject(
          source, text, r.codePoints.isPlain(text) ? null : text.codePoints().toArray(), false);
    }
    byte[] bytes = ByteSource.orNull(source);
    if (bytes == null) {
      throw Errors.typeError(
          "expected string or bytes-like object, got '" + r.typeOf(source).shown() + "'");
    }
    if (!wantBytes) {
      throw Errors.typeError("cannot use a string pattern on a bytes-like object");
    }
    return new Subject(source, new String(bytes, StandardCharsets.ISO_8859_1), null, true);
  }

  int clamp(Realm r, Object position) {
    return (int) Math.max(0, Math.min(length, Convert.clampedIndex(r, position)));
  }

  String text(int from, int to) {
    return points == null
        ? text.substring(from, to)
        : new String(Arrays.copyOfRange(points, from, to), 0, to - from);
  }

  /** A part of it, as a str or bytes. */
  Object slice(int from, int to) {
    if (from >= to) {
      return empty();
    }
    if (from == 0 && to == length && (source instanceof String || source instanceof PyBytes)) {
      return source;
    }
    return value(text(from, to));
  }

  Object empty() {
    return isBytes ? PyBytes.EMPTY : "";
  }

  /** A str or bytes of a text. */
  Object value(String s) {
    return isBytes ? new PyBytes(s.getBytes(StandardCharsets.ISO_8859_1)) : s;
  }
}
