package org.aiolang.stdlib.collections;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.NativeTable;
import org.aiolang.object.PyDict;
import org.aiolang.object.Realm;

/** The methods of {@code collections.Counter} that loops call. */
@Type(value = "dict", module = "collections")
final class CounterMembers {
  private CounterMembers() {}

  /** A method of this class, for the class in the language. */
  static Object method(String name) {
    NativeTable table = new CounterMembersTable();
    return NativeFunction.member(PyDict.TYPE, table, table.find(name));
  }

  /** The count of elements not in the Counter is zero. */
  @Fn
  static long __missing__(Realm r, PyDict self, Object key) {
    return 0;
  }
}
