package org.aiolang.host;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;

/** The members of a Java function. */
@Type("JavaFunction")
final class HostFunctionMembers {
  private HostFunctionMembers() {}

  @Fn
  static Object __call__(Realm r, PyObject self, @Args Object[] args) {
    return self.call(r, args, null);
  }

  @Fn
  static String __repr__(PyObject self) {
    return "<Java function>";
  }
}
