package org.aiolang.stdlib.io;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;

/** What files of bytes on a device have beyond reading and writing, buffered or not. */
@Part
final class BinaryMembers {
  private BinaryMembers() {}

  @Getter
  static Object name(Realm r, BufferedFile self) {
    if (self.device() instanceof RawDevice d) {
      return Attributes.get(r, d.raw(), "name");
    }
    Object name = self.name();
    if (name == null) {
      throw Errors.noAttribute(r, self, "name");
    }
    return name;
  }

  @Getter
  static Object mode(Realm r, BufferedFile self) {
    return self.device() instanceof RawDevice d ? Attributes.get(r, d.raw(), "mode") : self.mode();
  }

  /** Read bytes into a writable buffer; return how many. */
  @Fn
  static Object readinto(Realm r, BufferedFile self, Object buffer) {
    return self.readInto(r, buffer);
  }

  /** Read until the end. */
  @Fn
  static Object readall(Realm r, BufferedFile self) {
    return self.read(r, -1);
  }
}
