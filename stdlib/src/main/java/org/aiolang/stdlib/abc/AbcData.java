package org.aiolang.stdlib.abc;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/**
 * What an abstract base class knows of others: those registered with it, and memos of the answers
 * it gave. A negative answer holds until any class is registered anywhere.
 */
final class AbcData extends PyObject {
  static final PyType TYPE = PyType.builtin("_abc_data").sealed();

  final Set<PyType> registry = weakSet();
  final Set<PyType> positive = weakSet();
  final Set<PyType> negative = weakSet();
  long negativeVersion;

  AbcData() {
    super(TYPE.instanceShape());
  }

  private static Set<PyType> weakSet() {
    return Collections.newSetFromMap(new WeakHashMap<>());
  }

  void forget() {
    positive.clear();
    negative.clear();
  }
}
