package org.aiolang.stdlib.io;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.Realm;

/** Reading and writing, of raw, buffered and text files alike. */
@Part
final class StreamMembers {
  private StreamMembers() {}

  /** Read and return up to n units; all that is left if n is negative or None. */
  @Fn
  static Object read(Realm r, PyFile self, @Default("-1") Object size) {
    return self.read(r, IoBaseMethods.Sizes.of(r, size));
  }

  /** Write the given data; return how much was written. */
  @Fn
  static Object write(Realm r, PyFile self, Object data) {
    return self.write(r, data);
  }
}
