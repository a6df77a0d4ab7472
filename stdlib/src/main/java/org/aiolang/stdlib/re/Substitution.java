package org.aiolang.stdlib.re;

import java.nio.charset.StandardCharsets;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;
import org.jspecify.annotations.Nullable;

/** One run of {@code Pattern.sub}. */
final class Substitution {
  private final Realm r;
  private final Subject subject;
  private final StringBuilder out = new StringBuilder();
  private long count;

  /** How many pieces there are, for the message about a bad one. */
  private long pieces;

  Substitution(Realm r, PyPattern pattern, Object replacement, Object string, long most) {
    this.r = r;
    boolean calls =
        Text.asString(replacement) == null && r.typeOf(replacement).special(Special.CALL) != null;
    Template template = calls ? null : pattern.template(r, replacement);
    String constant = template == null ? null : template.constant();
    subject = Subject.of(r, string, pattern.isBytes);
    Walk walk = new Walk(r, pattern, subject, 0, subject.length);
    int last = 0;
    while ((most == 0 || count < most) && walk.find()) {
      if (last < walk.begin()) {
        append(last, walk.begin());
        pieces++;
      }
      last = walk.end();
      count++;
      if (constant != null) {
        Sizes.check(r, (long) out.length() + constant.length());
        out.append(constant);
      } else if (template != null) {
        template.append(r, walk.toMatch(), out);
      } else {
        Object value = Calls.call1(r, replacement, walk.toMatch());
        if (value != PyNone.NONE) {
          String text = text(value);
          Sizes.check(r, (long) out.length() + text.length());
          out.append(text);
        }
      }
      pieces++;
    }
    walk.close();
    append(last, subject.length);
  }

  private void append(int from, int to) {
    Sizes.check(r, (long) out.length() + to - from);
    if (subject.points == null) {
      out.append(subject.text, from, to);
    } else {
      out.append(subject.text(from, to));
    }
  }

  private String text(Object value) {
    if (subject.isBytes) {
      byte[] bytes = ByteSource.orNull(value);
      if (bytes == null) {
        throw bad(value, "a bytes-like object");
      }
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    @Nullable String s = Text.asString(value);
    if (s == null) {
      throw bad(value, "str instance");
    }
    return s;
  }

  private RuntimeException bad(Object value, String wanted) {
    return Errors.typeError(
        "sequence item "
            + pieces
            + ": expected "
            + wanted
            + ", "
            + r.typeOf(value).shown()
            + " found");
  }

  Object result() {
    return count == 0 ? subject.slice(0, subject.length) : subject.value(out.toString());
  }

  long count() {
    return count;
  }
}
