package org.aiolang.stdlib.io;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;

/** What files of bytes on a device have beyond reading and writing. */
@Type(value = "BufferedReader", module = "_io")
final class BinaryMethods {
  private BinaryMethods() {}

  @Getter
  static Object name(Realm r, BinaryFile self) {
    Object name = self.name();
    if (name == null) {
      throw Errors.noAttribute(r, self, "name");
    }
    return name;
  }

  @Getter
  static String mode(BinaryFile self) {
    return self.mode();
  }

  /** Read bytes into a writable buffer; return how many. */
  @Fn
  static Object readinto(Realm r, BinaryFile self, Object buffer) {
    return self.readInto(r, buffer);
  }

  /** Read and return up to n bytes with at most one read of the file below. */
  @Fn
  static Object read1(Realm r, BufferedFile self, @Default("-1") Object size) {
    return self.readOnce(r, IoBaseMethods.Sizes.of(r, size));
  }

  /** Return bytes that are read ahead, without taking them. */
  @Fn
  static Object peek(Realm r, BufferedFile self, @Default("0") Object size) {
    return self.peek(r);
  }

  /** Read until the end. */
  @Fn
  static Object readall(Realm r, BinaryFile self) {
    return self.read(r, -1);
  }

  @Getter
  static Object raw(Realm r, BufferedFile self) {
    if (self.type() == FileTypes.FILE_IO) {
      throw Errors.noAttribute(r, self, "raw");
    }
    return self.raw();
  }

  @Getter
  static boolean closefd(BufferedFile self) {
    return self.closesDevice();
  }

  @Fn
  static String __repr__(Realm r, BufferedFile self) {
    String type = "<_io." + self.type().name();
    boolean raw = self.type() == FileTypes.FILE_IO;
    if (raw && self.isClosed()) {
      return type + " [closed]>";
    }
    String named = type + " name=" + Text.repr(r, self.name());
    return raw
        ? named
            + " mode='"
            + self.mode()
            + "' closefd="
            + (self.closesDevice() ? "True>" : "False>")
        : named + ">";
  }
}
