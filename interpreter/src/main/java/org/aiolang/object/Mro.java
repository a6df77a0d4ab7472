package org.aiolang.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The C3 linearisation. */
final class Mro {
  private Mro() {}

  /**
   * The linearisation of a class with these bases; its first entry is {@code type}.
   *
   * @throws PyException TypeError where no consistent order exists
   */
  static PyType[] linearize(PyType type, PyType[] bases) {
    if (bases.length == 0) {
      return new PyType[] {type};
    }
    if (bases.length == 1) {
      PyType[] rest = bases[0].mro();
      PyType[] mro = new PyType[rest.length + 1];
      mro[0] = type;
      System.arraycopy(rest, 0, mro, 1, rest.length);
      return mro;
    }
    List<List<PyType>> lists = new ArrayList<>();
    for (PyType base : bases) {
      lists.add(new ArrayList<>(Arrays.asList(base.mro())));
    }
    lists.add(new ArrayList<>(Arrays.asList(bases)));
    List<PyType> mro = new ArrayList<>();
    mro.add(type);
    while (true) {
      for (int i = lists.size() - 1; i >= 0; i--) {
        if (lists.get(i).isEmpty()) {
          lists.remove(i);
        }
      }
      if (lists.isEmpty()) {
        return mro.toArray(new PyType[0]);
      }
      PyType next = candidate(lists);
      if (next == null) {
        throw inconsistent(lists);
      }
      mro.add(next);
      for (List<PyType> list : lists) {
        if (list.get(0) == next) {
          list.remove(0);
        }
      }
    }
  }

  private static @Nullable PyType candidate(List<List<PyType>> lists) {
    for (List<PyType> list : lists) {
      PyType head = list.get(0);
      boolean inTail = false;
      for (List<PyType> other : lists) {
        inTail |= other.lastIndexOf(head) > 0;
      }
      if (!inTail) {
        return head;
      }
    }
    return null;
  }

  private static PyException inconsistent(List<List<PyType>> lists) {
    StringBuilder names = new StringBuilder();
    List<PyType> seen = new ArrayList<>();
    for (List<PyType> list : lists) {
      if (!seen.contains(list.get(0))) {
        seen.add(list.get(0));
        names.append(names.length() == 0 ? "" : ", ").append(list.get(0).name());
      }
    }
    return Errors.typeError(
        "Cannot create a consistent method resolution order (MRO) for bases " + names);
  }
}
