package org.aiolang.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The living classes that one interpreter derived from builtin types, which are shared and cannot
 * know them.
 */
public final class Classes {
  private final Map<PyType, Set<PyType>> children = new WeakHashMap<>();

  void made(PyType type) {
    for (PyType base : type.bases()) {
      if (base.isBuiltin()) {
        children
            .computeIfAbsent(base, key -> Collections.newSetFromMap(new WeakHashMap<>()))
            .add(type);
      }
    }
  }

  /** {@code type.__subclasses__()}, of classes made by programs. */
  public List<PyType> subclasses(PyType type) {
    if (!type.isBuiltin()) {
      return type.subclasses();
    }
    Set<PyType> set = children.get(type);
    return set == null ? List.of() : new ArrayList<>(new LinkedHashSet<>(set));
  }
}
