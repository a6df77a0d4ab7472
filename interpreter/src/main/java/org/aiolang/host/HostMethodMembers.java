package org.aiolang.host;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Realm;

/** The members of a Java method. */
@Type("JavaMethod")
final class HostMethodMembers {
  private HostMethodMembers() {}

  @Fn
  static Object __call__(Realm r, HostMethod self, @Args Object[] args) {
    return self.call(r, args, null);
  }

  @Getter("__name__")
  static String name(HostMethod self) {
    return self.name();
  }

  @Fn
  static String __repr__(HostMethod self) {
    return "<Java method " + self.name() + ">";
  }
}
