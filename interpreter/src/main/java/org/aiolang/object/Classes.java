package org.aiolang.object;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The living classes that one interpreter derived from builtin types, which are shared and cannot
 * know them.
 */
public final class Classes {
  private final Map<PyType, WeakTypes> children = new WeakHashMap<>();

  void made(PyType type) {
    for (PyType base : type.bases()) {
      if (base.isBuiltin()) {
        children.computeIfAbsent(base, key -> new WeakTypes()).add(type);
      }
    }
  }

  /** Its bases were others before. */
  void moved(PyType type, PyType[] oldBases) {
    for (PyType base : oldBases) {
      WeakTypes list = children.get(base);
      if (list != null) {
        list.remove(type);
      }
    }
    made(type);
  }

  /** {@code type.__subclasses__()}, of classes made by programs. */
  public List<PyType> subclasses(PyType type) {
    if (!type.isBuiltin()) {
      return type.subclasses();
    }
    WeakTypes list = children.get(type);
    return list == null ? List.of() : list.living();
  }
}
