package org.aiolang.stdlib.re;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.str.StrRepr;

/** What {@code sub} replaces a match by: texts and groups in turn. */
final class Template {
  private static final int MAX_GROUPS = 1073741823;

  private final Object source;
  private final List<String> texts = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();

  private Template(Object source) {
    this.source = source;
  }

  boolean isOf(Object replacement) {
    return source == replacement || source instanceof String && source.equals(replacement);
  }

  static Template of(Realm r, PyPattern pattern, Object replacement) {
    String text = Text.asString(replacement);
    boolean isText = text != null;
    if (text == null) {
      byte[] bytes = ByteSource.orNull(replacement);
      if (bytes == null) {
        throw Errors.typeError(
            "decoding to str: need a bytes-like object, "
                + r.typeOf(replacement).shown()
                + " found");
      }
      text = new String(bytes, StandardCharsets.ISO_8859_1);
    }
    Template t = new Template(replacement);
    if (text.indexOf('\\') < 0) {
      t.texts.add(text);
    } else {
      t.parse(pattern, new PatternText(r, replacement, text, isText));
    }
    if (isText == pattern.isBytes && (isText || !t.groups.isEmpty() || !text.isEmpty())) {
      throw Errors.typeError(
          pattern.isBytes
              ? "sequence item 0: expected a bytes-like object, str found"
              : "sequence item 0: expected str instance, bytes found");
    }
    return t;
  }

  /** Appends what the match is replaced by. */
  void append(Realm r, PyMatch match, StringBuilder out) {
    for (int i = 0; i < texts.size(); i++) {
      Sizes.check(r, (long) out.length() + texts.get(i).length());
      out.append(texts.get(i));
      if (i < groups.size()) {
        int group = groups.get(i);
        if (match.has(group)) {
          Sizes.check(r, (long) out.length() + match.end(group) - match.start(group));
          out.append(match.subject.text(match.start(group), match.end(group)));
        }
      }
    }
  }

  /** The text, where it is the same for each match; else null. */
  @org.jspecify.annotations.Nullable
  String constant() {
    return groups.isEmpty() ? texts.get(0) : null;
  }

  private void parse(PyPattern pattern, PatternText in) {
    StringBuilder text = new StringBuilder();
    while (in.next != PatternText.END) {
      int c = in.get();
      if (c != '\\') {
        text.appendCodePoint(c);
        continue;
      }
      c = in.taken;
      if (c == 'g') {
        group(pattern, in, text);
      } else if (c == '0') {
        text.append((char) (Integer.parseInt("0" + in.digits(2, 8), 8) & 0xff));
      } else if (PatternText.isDigit(c, 10)) {
        numbered(pattern, in, c, text);
      } else {
        int plain = c == 'b' ? '\b' : Escapes.plain(c);
        if (plain < 0 && PatternText.isDigit(c, 36)) {
          throw in.error("bad escape \\" + Character.toString(c), 2);
        }
        if (plain >= 0) {
          text.append((char) plain);
        } else {
          text.append('\\').appendCodePoint(c);
        }
      }
    }
    texts.add(text.toString());
  }

  private void group(PyPattern pattern, PatternText in, StringBuilder text) {
    if (!in.match('<')) {
      throw in.error("missing <", 0);
    }
    String name = in.until('>', "group name");
    int length = name.codePointCount(0, name.length());
    if (PatternText.isNumber(name)) {
      int index = length > 9 ? MAX_GROUPS : Integer.parseInt(name);
      if (index >= MAX_GROUPS) {
        throw in.error("invalid group reference " + name, length + 1);
      }
      add(pattern, in, index, length + 1, text);
      return;
    }
    in.checkGroupName(name, 1);
    Integer index = pattern.program.groupIndex().get(name);
    if (index == null) {
      throw Errors.of(Exceptions.INDEX_ERROR, "unknown group name " + StrRepr.repr(name));
    }
    add(pattern, in, index, length + 1, text);
  }

  private void numbered(PyPattern pattern, PatternText in, int c, StringBuilder text) {
    StringBuilder digits = new StringBuilder().append((char) c);
    if (PatternText.isDigit(in.next, 10)) {
      digits.append((char) in.get());
      if (c < '8' && digits.charAt(1) < '8' && PatternText.isDigit(in.next, 8)) {
        digits.append((char) in.get());
        int code = Integer.parseInt(digits.toString(), 8);
        if (code > 0377) {
          throw in.error("octal escape value \\" + digits + " outside of range 0-0o377", 4);
        }
        text.append((char) code);
        return;
      }
    }
    add(pattern, in, Integer.parseInt(digits.toString()), digits.length(), text);
  }

  private void add(PyPattern pattern, PatternText in, int group, int offset, StringBuilder text) {
    if (group > pattern.program.groups()) {
      throw in.error("invalid group reference " + group, offset);
    }
    texts.add(text.toString());
    text.setLength(0);
    groups.add(group);
  }
}
