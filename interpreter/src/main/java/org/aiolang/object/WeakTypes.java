package org.aiolang.object;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Classes in the order in which they were added, as long as something else holds them. */
final class WeakTypes {
  private final ArrayList<WeakReference<PyType>> types = new ArrayList<>();

  void add(PyType type) {
    types.add(new WeakReference<>(type));
  }

  /** Removes a class, and those that are gone. */
  void remove(PyType type) {
    for (int i = types.size() - 1; i >= 0; i--) {
      PyType t = types.get(i).get();
      if (t == null || t == type) {
        types.remove(i);
      }
    }
  }

  List<PyType> living() {
    ArrayList<PyType> living = new ArrayList<>(types.size());
    int kept = 0;
    for (int i = 0; i < types.size(); i++) {
      WeakReference<PyType> reference = types.get(i);
      PyType t = reference.get();
      if (t != null) {
        living.add(t);
        types.set(kept++, reference);
      }
    }
    types.subList(kept, types.size()).clear();
    return living;
  }
}
