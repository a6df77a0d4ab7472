package org.aiolang.types.descriptors;

import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** {@code mappingproxy}: reads a mapping, and cannot change it. */
public final class PyMappingProxy extends PyObject {
  public static final PyType TYPE = PyType.builtin("mappingproxy").sealed();

  final Object mapping;

  public PyMappingProxy(Object mapping) {
    super(TYPE.instanceShape());
    this.mapping = mapping;
  }

  public Object mapping() {
    return mapping;
  }
}
