package org.aiolang.host;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.types.list.PyList;

/** The members that every Java object has for scripts. */
@Type("JavaObject")
final class HostObjectMembers {
  private HostObjectMembers() {}

  @Fn
  static String __repr__(HostObject self) {
    return self.isData()
        ? HostCall.plain(self.host, self.target::toString)
        : "<JavaObject " + self.target.getClass().getName() + ">";
  }

  @Fn
  static Object __eq__(HostObject self, Object other) {
    if (!(other instanceof HostObject o)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self.target == o.target
        || self.isData() && HostCall.plain(self.host, () -> self.target.equals(o.target));
  }

  @Fn
  static long __hash__(HostObject self) {
    return self.isData()
        ? HostCall.plain(self.host, self.target::hashCode)
        : System.identityHashCode(self.target);
  }

  @Fn
  static PyIterator __iter__(HostObject self) {
    if (self.target instanceof Iterable<?> items
        && self.host.members(self.target.getClass()).isIterable()) {
      return HostIterator.of(self.host, HostCall.plain(self.host, items::iterator), null);
    }
    throw Errors.typeError("'JavaObject' object is not iterable");
  }

  @Fn
  static PyList __dir__(HostObject self) {
    return self.host.members(self.target.getClass()).names();
  }
}
