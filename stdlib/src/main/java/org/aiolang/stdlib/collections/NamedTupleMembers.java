package org.aiolang.stdlib.collections;

import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.NativeTable;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** The methods that every class of named tuples has. */
@Type(value = "tuple", module = "collections")
final class NamedTupleMembers {
  private NamedTupleMembers() {}

  static void addTo(PyDict namespace) {
    NativeTable table = new NamedTupleMembersTable();
    for (int i = 0; i < table.size(); i++) {
      namespace.putStr(table.name(i), NativeFunction.member(PyTuple.TYPE, table, i));
    }
  }

  /** Make a new named tuple object from a sequence or iterable */
  @ClassFn("_make")
  static Object make(Realm r, PyType cls, Object iterable) {
    Object[] items = Iteration.toArray(r, iterable);
    int wanted = NamedTuples.fields(r, cls).length;
    if (items.length != wanted) {
      throw Errors.typeError("Expected " + wanted + " arguments, got " + items.length);
    }
    return NamedTuples.of(cls, items);
  }

  /** Return a new named tuple object replacing specified fields with new values */
  @Fn("_replace")
  static Object replace(Realm r, PyTuple self, @KwArgs @Nullable PyDict kwds) {
    Object[] fields = NamedTuples.fields(r, self.type());
    Object[] items = self.items().clone();
    PyDict left = kwds == null ? new PyDict() : kwds.copy();
    for (int i = 0; i < fields.length && i < items.length; i++) {
      Object value = left.removeStr((String) fields[i]);
      if (value != null) {
        items[i] = value;
      }
    }
    if (left.size() > 0) {
      throw Errors.typeError("Got unexpected field names: " + Text.repr(r, PyList.from(r, left)));
    }
    return NamedTuples.of(self.type(), items);
  }

  /** Return a new named tuple object replacing specified fields with new values */
  @Fn
  static Object __replace__(Realm r, PyTuple self, @KwArgs @Nullable PyDict kwds) {
    return replace(r, self, kwds);
  }

  /** Return a nicely formatted representation string */
  @Fn
  static String __repr__(Realm r, PyTuple self) {
    Object[] fields = NamedTuples.fields(r, self.type());
    StringBuilder out = new StringBuilder(self.type().name()).append('(');
    for (int i = 0; i < fields.length && i < self.size(); i++) {
      out.append(i == 0 ? "" : ", ").append(fields[i]).append('=');
      out.append(Text.repr(r, self.get(i)));
    }
    return out.append(')').toString();
  }

  /** Return a new dict which maps field names to their values. */
  @Fn("_asdict")
  static PyDict asdict(Realm r, PyTuple self) {
    PyDict dict = new PyDict();
    Object[] fields = NamedTuples.fields(r, self.type());
    for (int i = 0; i < fields.length && i < self.size(); i++) {
      dict.putStr((String) fields[i], self.get(i));
    }
    return dict;
  }

  /** Return self as a plain tuple. Used by copy and pickle. */
  @Fn
  static PyTuple __getnewargs__(PyTuple self) {
    return new PyTuple(self.items());
  }
}
