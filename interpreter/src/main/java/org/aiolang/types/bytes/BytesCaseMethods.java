package org.aiolang.types.bytes;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Part;
import org.aiolang.natives.decl.StaticFn;
import org.aiolang.object.Realm;
import org.aiolang.types.str.StrPad;
import org.jspecify.annotations.Nullable;

/** Methods of bytes and bytearrays that take them for ASCII text: case, padding, tables. */
@Part
final class BytesCaseMethods {
  private static final PyBytes SPACE = new PyBytes(new byte[] {' '});

  private BytesCaseMethods() {}

  /** Return a copy with ASCII letters changed as capitalize says. */
  @Fn
  static ByteString capitalize(Realm r, ByteString self) {
    return ByteCase.to(r, self, ByteCase.TO_CAPITALIZED);
  }

  /** Return a copy with ASCII letters changed as lower says. */
  @Fn
  static ByteString lower(Realm r, ByteString self) {
    return ByteCase.to(r, self, ByteCase.TO_LOWER);
  }

  /** Return a copy with ASCII letters changed as swapcase says. */
  @Fn
  static ByteString swapcase(Realm r, ByteString self) {
    return ByteCase.to(r, self, ByteCase.TO_SWAPPED);
  }

  /** Return a copy with ASCII letters changed as title says. */
  @Fn
  static ByteString title(Realm r, ByteString self) {
    return ByteCase.to(r, self, ByteCase.TO_TITLE);
  }

  /** Return a copy with ASCII letters changed as upper says. */
  @Fn
  static ByteString upper(Realm r, ByteString self) {
    return ByteCase.to(r, self, ByteCase.TO_UPPER);
  }

  /** Return True if all bytes are of the class alnum, False otherwise. */
  @Fn
  static boolean isalnum(ByteString self) {
    return ByteCase.is(self, ByteCase.ALNUM);
  }

  /** Return True if all bytes are of the class alpha, False otherwise. */
  @Fn
  static boolean isalpha(ByteString self) {
    return ByteCase.is(self, ByteCase.ALPHA);
  }

  /** Return True if all bytes are of the class ascii, False otherwise. */
  @Fn
  static boolean isascii(ByteString self) {
    return ByteCase.is(self, ByteCase.ASCII);
  }

  /** Return True if all bytes are of the class digit, False otherwise. */
  @Fn
  static boolean isdigit(ByteString self) {
    return ByteCase.is(self, ByteCase.DIGIT);
  }

  /** Return True if all bytes are of the class lower, False otherwise. */
  @Fn
  static boolean islower(ByteString self) {
    return ByteCase.is(self, ByteCase.LOWER);
  }

  /** Return True if all bytes are of the class space, False otherwise. */
  @Fn
  static boolean isspace(ByteString self) {
    return ByteCase.is(self, ByteCase.SPACE);
  }

  /** Return True if all bytes are of the class title, False otherwise. */
  @Fn
  static boolean istitle(ByteString self) {
    return ByteCase.is(self, ByteCase.TITLE);
  }

  /** Return True if all bytes are of the class upper, False otherwise. */
  @Fn
  static boolean isupper(ByteString self) {
    return ByteCase.is(self, ByteCase.UPPER);
  }

  /** Return a centered value of length width. */
  @Fn(text = "width, fillchar=b' ', /")
  static ByteString center(
      Realm r, ByteString self, long width, @Default("<absent>") @Nullable Object fillchar) {
    Object fill = fillchar == null ? SPACE : fillchar;
    return ByteCase.pad(r, self, width, fill, 0, "center");
  }

  /** Return a left-justified value of length width. */
  @Fn(text = "width, fillchar=b' ', /")
  static ByteString ljust(
      Realm r, ByteString self, long width, @Default("<absent>") @Nullable Object fillchar) {
    Object fill = fillchar == null ? SPACE : fillchar;
    return ByteCase.pad(r, self, width, fill, -1, "ljust");
  }

  /** Return a right-justified value of length width. */
  @Fn(text = "width, fillchar=b' ', /")
  static ByteString rjust(
      Realm r, ByteString self, long width, @Default("<absent>") @Nullable Object fillchar) {
    Object fill = fillchar == null ? SPACE : fillchar;
    return ByteCase.pad(r, self, width, fill, 1, "rjust");
  }

  /** Return a copy where all tab characters are expanded using spaces. */
  @Fn
  static ByteString expandtabs(Realm r, ByteString self, @Kw @Default("8") int tabsize) {
    return self.like(StrPad.expandTabs(r, self.chars(), tabsize));
  }

  /** Return a translation table usable for translate. */
  @StaticFn
  static PyBytes maketrans(Realm r, Object frm, Object to) {
    return new PyBytes(ByteCase.makeTable(r, frm, to));
  }

  /** Return a copy with each character mapped by the given translation table. */
  @Fn(text = "table, /, delete=b''")
  static ByteString translate(
      Realm r, ByteString self, Object table, @Kw @Default("<absent>") @Nullable Object delete) {
    return ByteCase.translate(r, self, table, delete);
  }

  /** Pad with zeros on the left, to fill a field of the given width. */
  @Fn
  static ByteString zfill(Realm r, ByteString self, long width) {
    return self.like(StrPad.zeros(r, self.chars(), width));
  }
}
