package org.aiolang.stdlib.collections;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.TypeBuilder;

/** Makes the classes that {@code collections.namedtuple} gives. */
public final class NamedTuples {
  private NamedTuples() {}

  /**
   * A class of tuples whose items have these names. The names are checked already.
   *
   * @param defaults of the last fields
   * @param module the {@code __module__} of the class
   */
  public static PyType make(
      Realm r, String name, String[] fields, Object[] defaults, Object module) {
    PyDict namespace = new PyDict();
    StringBuilder doc = new StringBuilder(name).append('(');
    for (int i = 0; i < fields.length; i++) {
      doc.append(i == 0 ? "" : ", ").append(fields[i]);
    }
    PyTuple names = PyTuple.of(fields.clone());
    PyDict fieldDefaults = new PyDict();
    int required = fields.length - defaults.length;
    for (int i = 0; i < defaults.length; i++) {
      fieldDefaults.putStr(fields[required + i], defaults[i]);
    }
    namespace.putStr("__doc__", doc.append(')').toString());
    namespace.putStr("__slots__", PyTuple.EMPTY);
    namespace.putStr("_fields", names);
    namespace.putStr("_field_defaults", fieldDefaults);
    namespace.putStr("__new__", new NamedTupleNew(name, fields, defaults));
    NamedTupleMembers.addTo(namespace);
    namespace.putStr("__match_args__", names);
    namespace.putStr("__module__", module);
    for (int i = 0; i < fields.length; i++) {
      namespace.putStr(fields[i], new TupleGetter(i, "Alias for field number " + i));
    }
    return TypeBuilder.build(
        r, PyType.TYPE, name, new PyType[] {PyTuple.TYPE}, namespace, Calls.NO_ARGS, null);
  }

  /** The names of the fields of a named tuple's class. */
  static Object[] fields(Realm r, PyType cls) {
    return Attributes.get(r, cls, "_fields") instanceof PyTuple t ? t.items() : Calls.NO_ARGS;
  }

  /** A value of the class with these items. */
  static PyObject of(PyType cls, Object[] items) {
    return new PyTuple(items).as(cls, PyTuple.class);
  }
}
