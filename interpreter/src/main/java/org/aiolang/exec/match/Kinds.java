package org.aiolang.exec.match;

import org.aiolang.object.PyDict;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.types.bools.BoolType;
import org.aiolang.types.bytes.PyByteArray;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.bytes.PyMemoryView;
import org.aiolang.types.descriptors.PyMappingProxy;
import org.aiolang.types.floats.FloatType;
import org.aiolang.types.ints.IntType;
import org.aiolang.types.list.PyList;
import org.aiolang.types.range.PyRange;
import org.aiolang.types.set.PyFrozenSet;
import org.aiolang.types.set.PySet;
import org.aiolang.types.str.StrType;

/** What kind of collection a class is to patterns: what the first of its bases says that is one. */
final class Kinds {
  private Kinds() {}

  static boolean isSequence(PyType type) {
    return type == PyList.TYPE || type == PyTuple.TYPE || kind(type) == PyType.SEQUENCE;
  }

  static boolean isMapping(PyType type) {
    return type == PyDict.TYPE || kind(type) == PyType.MAPPING;
  }

  private static int kind(PyType type) {
    for (PyType t : type.mro()) {
      int own = t.collection();
      if (own != 0) {
        return own;
      }
      if (t == PyList.TYPE || t == PyTuple.TYPE || t == PyRange.TYPE || t == PyMemoryView.TYPE) {
        return PyType.SEQUENCE;
      }
      if (t == PyDict.TYPE || t == PyMappingProxy.TYPE) {
        return PyType.MAPPING;
      }
    }
    return PyType.NO_COLLECTION;
  }

  /** Whether one positional sub-pattern matches the subject itself, as in {@code int(x)}. */
  static boolean matchesItself(PyType type) {
    for (PyType t : type.mro()) {
      if (t == IntType.TYPE
          || t == StrType.TYPE
          || t == FloatType.TYPE
          || t == BoolType.TYPE
          || t == PyBytes.TYPE
          || t == PyByteArray.TYPE
          || t == PyDict.TYPE
          || t == PyList.TYPE
          || t == PyTuple.TYPE
          || t == PySet.TYPE
          || t == PyFrozenSet.TYPE) {
        return true;
      }
    }
    return false;
  }
}
