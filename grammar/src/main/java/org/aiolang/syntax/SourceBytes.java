package org.aiolang.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a program: UTF-8, or what a coding comment in its first two lines says (PEP
 * 263). A failure is a {@link SyntaxError} with a start of -1: it has no place in a text, because
 * there is no text.
 */
public final class SourceBytes {
  private static final String UTF_8 = "utf-8";
  private static final String LATIN_1 = "iso-8859-1";

  /** As many characters of a declared name as CPython looks at to know its two special names. */
  private static final int KNOWN_BY = 12;

  private SourceBytes() {}

  /**
   * Decodes a program.
   *
   * @param name the file name shown in tracebacks and in the message
   * @throws SyntaxError where the bytes are not in their encoding, or that is unknown
   */
  public static Source decode(String name, byte[] bytes) throws SyntaxError {
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    int from = mark ? 3 : 0;
    String declared = declaration(bytes, from);
    String encoding = declared == null ? UTF_8 : normal(declared);
    if (mark && !encoding.equals(UTF_8)) {
      throw error(name, "encoding problem: " + encoding + " with BOM");
    }
    return new Source(
        name, isUtf8(encoding) ? utf8(name, bytes, from) : other(name, bytes, encoding));
  }

  private static String utf8(String name, byte[] bytes, int from) throws SyntaxError {
    String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    // The replacement character may be the program's own; only then does a slower look pay.
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (!result.isError()) {
      return text;
    }
    int bad = in.position();
    int line = 1;
    for (int i = from; i < bad; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n') {
        line++;
      }
    }
    throw error(
        name,
        "Non-UTF-8 code starting with '\\x"
            + Integer.toHexString(bytes[bad] & 0xFF)
            + "' in file "
            + name
            + " on line "
            + line
            + ", but no encoding declared; see https://peps.python.org/pep-0263/ for details");
  }

  private static String other(String name, byte[] bytes, String declared) throws SyntaxError {
    Charset charset;
    try {
      charset = Charset.forName(folded(declared));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw error(name, "encoding problem: " + declared);
    }
    if (!holdsAscii(charset)) {
      throw error(name, "encoding problem: " + declared);
    }
    CharBuffer out =
        CharBuffer.allocate((int) (bytes.length * charset.newDecoder().maxCharsPerByte()) + 1);
    if (charset.newDecoder().decode(ByteBuffer.wrap(bytes), out, true).isError()) {
      throw error(name, "encoding problem: " + declared);
    }
    return out.flip().toString();
  }

  /** Whether a comment that names the encoding can be in it: not so in UTF-16. */
  private static boolean holdsAscii(Charset charset) {
    return "#".contentEquals(charset.decode(ByteBuffer.wrap(new byte[] {'#'})));
  }

  /** The encoding that a comment in line 1, or 2 when 1 holds no code, declares. */
  private static @Nullable String declaration(byte[] bytes, int from) {
    int i = from;
    for (int line = 1; line <= 2; line++) {
      while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\f')) {
        i++;
      }
      if (i < bytes.length && bytes[i] == '#') {
        int end = i;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
          end++;
        }
        String found = inComment(new String(bytes, i, end - i, StandardCharsets.ISO_8859_1));
        if (found != null) {
          return found;
        }
        i = end;
      }
      if (i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r') {
        return null;
      }
      i += i + 1 < bytes.length && bytes[i] == '\r' && bytes[i + 1] == '\n' ? 2 : 1;
    }
    return null;
  }

  private static @Nullable String inComment(String comment) {
    for (int at = comment.indexOf("coding"); at >= 0; at = comment.indexOf("coding", at + 1)) {
      int i = at + 6;
      if (i < comment.length() && (comment.charAt(i) == ':' || comment.charAt(i) == '=')) {
        i++;
        while (i < comment.length() && (comment.charAt(i) == ' ' || comment.charAt(i) == '\t')) {
          i++;
        }
        int start = i;
        while (i < comment.length() && isNameChar(comment.charAt(i))) {
          i++;
        }
        if (i > start) {
          return comment.substring(start, i);
        }
      }
    }
    return null;
  }

  private static boolean isNameChar(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_'
        || c == '.';
  }

  /** CPython's get_normal_name: one name each for UTF-8 and Latin-1, others as they are. */
  private static String normal(String declared) {
    String s = folded(declared.substring(0, Math.min(declared.length(), KNOWN_BY)));
    if (isOrExtends(s, UTF_8)) {
      return UTF_8;
    }
    boolean latin1 =
        isOrExtends(s, "latin-1") || isOrExtends(s, LATIN_1) || isOrExtends(s, "iso-latin-1");
    return latin1 ? LATIN_1 : declared;
  }

  private static boolean isOrExtends(String name, String known) {
    return name.startsWith(known)
        && (name.length() == known.length() || name.charAt(known.length()) == '-');
  }

  private static boolean isUtf8(String encoding) {
    String s = folded(encoding);
    return s.equals(UTF_8) || s.equals("utf8") || s.equals("u8");
  }

  private static String folded(String name) {
    StringBuilder b = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      b.append(c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return b.toString();
  }

  private static SyntaxError error(String name, String message) {
    return new SyntaxError(new Source(name, ""), SyntaxError.Kind.SYNTAX, message, -1, -1, false);
  }
}
