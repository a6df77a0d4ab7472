package org.aiolang.host;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Realm;

/** The members of a Java iterator. */
@Type("JavaIterator")
final class HostIteratorMembers {
  private HostIteratorMembers() {}

  @Fn
  static HostIterator __iter__(HostIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, HostIterator self) {
    return self.following(r);
  }

  @Fn
  static HostIterator __enter__(HostIterator self) {
    return self;
  }

  @Fn
  static void __exit__(HostIterator self, @Args Object[] args) {
    self.close();
  }

  /** Close the stream that the items come from. */
  @Fn
  static void close(HostIterator self) {
    self.close();
  }
}
