package org.aiolang.stdlib.io;

import java.util.Arrays;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/** What only text files have. */
@Type(value = "TextIOWrapper", module = "_io")
final class TextMethods {
  private TextMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return TextFile.unbound().as(cls, TextFile.class);
  }

  /** Text over a file of bytes. */
  @Fn
  static void __init__(
      Realm r,
      TextFile self,
      @Kw Object buffer,
      @Kw @Default("None") @Nullable String encoding,
      @Kw @Default("None") @Nullable String errors,
      @Kw @Default("None") @Nullable String newline,
      @Kw @Default("False") boolean lineBuffering,
      @Kw @Default("False") boolean writeThrough) {
    if (!Newlines.isValid(newline)) {
      throw Errors.valueError("illegal newline value: " + newline);
    }
    self.adopt(
        new TextFile(
            ObjectFile.of(r, buffer),
            OpenFunction.checkedEncoding(r, encoding),
            errors == null ? "strict" : errors,
            newline,
            lineBuffering,
            writeThrough));
  }

  @Getter
  static String encoding(TextFile self) {
    return self.encoding();
  }

  @Getter
  static String errors(TextFile self) {
    return self.errors();
  }

  @Getter
  static Object buffer(TextFile self) {
    return ObjectFile.shown(self.buffer());
  }

  @Getter
  static boolean lineBuffering(TextFile self) {
    return self.lineBuffered();
  }

  @Getter
  static boolean writeThrough(TextFile self) {
    return self.writeThrough();
  }

  @Getter
  static Object newlines(TextFile self) {
    return newlines(self.newlines());
  }

  static Object newlines(Newlines newlines) {
    Object[] seen = new Object[3];
    int n = 0;
    for (String s : newlines.seen()) {
      if (s != null) {
        seen[n++] = s;
      }
    }
    return n == 0 ? PyNone.NONE : n == 1 ? seen[0] : PyTuple.of(Arrays.copyOf(seen, n));
  }

  @Getter
  static Object name(Realm r, TextFile self) {
    Object name = self.buffer().name();
    if (name == null) {
      throw Errors.noAttribute(r, ObjectFile.shown(self.buffer()), "name");
    }
    return name;
  }

  @Getter
  static Object mode(Realm r, TextFile self) {
    String mode = self.mode();
    if (mode == null) {
      throw Errors.noAttribute(r, self, "mode");
    }
    return mode;
  }

  /** Reconfigure the text stream with new parameters. */
  @Fn
  static void reconfigure(
      Realm r,
      TextFile self,
      @KwOnly @Default("None") @Nullable String encoding,
      @KwOnly @Default("None") @Nullable String errors,
      @KwOnly @Default("<absent>") @Nullable Object newline,
      @KwOnly @Default("None") @Nullable Object lineBuffering,
      @KwOnly @Default("None") @Nullable Object writeThrough) {
    self.reconfigure(
        r,
        encoding,
        errors,
        newline,
        lineBuffering == null ? null : Truth.of(r, lineBuffering),
        writeThrough == null ? null : Truth.of(r, writeThrough));
  }

  /** Separate the underlying buffer from the text stream and return it. */
  @Fn
  static Object detach(Realm r, TextFile self) {
    return ObjectFile.shown(self.detach(r));
  }

  @Fn
  static String __repr__(Realm r, TextFile self) {
    StringBuilder out = new StringBuilder("<_io.TextIOWrapper");
    Object name = self.buffer().name();
    if (name != null) {
      out.append(" name=").append(Text.repr(r, name));
    }
    if (self.mode() != null) {
      out.append(" mode='").append(self.mode()).append('\'');
    }
    return out.append(" encoding='").append(self.encoding()).append("'>").toString();
  }
}
