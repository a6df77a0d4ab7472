package org.aiolang.stdlib.weakref;

import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.PyByteArray;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.list.PyList;
import org.aiolang.types.range.PyRange;
import org.aiolang.types.slice.PySlice;

/** Which objects may be referred to weakly: those that CPython gives room for it. */
final class Referents {
  private Referents() {}

  static PyObject checked(Realm r, Object o) {
    if (o instanceof PyObject p && (p.type().isBuiltin() ? ofBuiltin(p) : ofProgram(r, p.type()))) {
      return p;
    }
    throw refused(r, o);
  }

  private static PyException refused(Realm r, Object o) {
    return Errors.typeError(
        "cannot create weak reference to '" + r.typeOf(o).fullName() + "' object");
  }

  private static boolean ofBuiltin(PyObject o) {
    if (o instanceof PyTuple
        || o instanceof PyDict && o.type() == PyDict.TYPE
        || o instanceof PyList
        || o instanceof PyBytes
        || o instanceof PyByteArray
        || o instanceof PyRange
        || o instanceof PySlice
        || o instanceof PyBaseException) {
      return false;
    }
    return switch (o.type().name()) {
      case "NoneType",
          "ellipsis",
          "NotImplementedType",
          "object",
          "complex",
          "cell",
          "property",
          "mappingproxy",
          "dict_keys",
          "dict_values",
          "dict_items" ->
          false;
      default -> true;
    };
  }

  /** A class has room for weak references unless all of its bases say by slots that it has not. */
  private static boolean ofProgram(Realm r, PyType cls) {
    PyType layout = cls.layout();
    if (layout == PyTuple.TYPE
        || layout == PyBytes.TYPE
        || layout.name().equals("int")
        || layout.name().equals("bool")) {
      return false;
    }
    for (PyType t : cls.mro()) {
      if (t.isBuiltin()) {
        continue;
      }
      Object slots = t.own("__slots__");
      if (slots == null) {
        return true;
      }
      if (Text.asString(slots) != null) {
        if ("__weakref__".equals(Text.asString(slots))) {
          return true;
        }
        continue;
      }
      for (Object name : Iteration.toArray(r, slots)) {
        if ("__weakref__".equals(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
