package org.aiolang.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The C3 linearisation. */
final class Mro {
  private Mro() {}

  /**
   * What the metaclass makes of the bases of a class: C3, unless it has a method {@code mro} of its
   * own.
   *
   * @throws PyException TypeError where no consistent order exists, or {@code mro} gives what is no
   *     order of classes
   */
  static PyType[] of(Realm r, PyType type) {
    Object method = type.type().lookup("mro");
    if (method == null || method instanceof NativeFunction) {
      duplicates(type.bases());
      return linearize(type, type.bases());
    }
    Object[] order = Iteration.toArray(r, Calls.callMethod0(r, method, type));
    PyType[] mro = new PyType[order.length];
    if (mro.length == 0) {
      throw Errors.typeError("type MRO must not be empty");
    }
    for (int i = 0; i < mro.length; i++) {
      if (!(order[i] instanceof PyType t)) {
        throw Errors.typeError("mro() returned a non-class ('" + r.typeOf(order[i]).shown() + "')");
      }
      if (t != type && !type.layout().isSubtype(t.layout())) {
        throw Errors.typeError("mro() returned base with unsuitable layout ('" + t.name() + "')");
      }
      mro[i] = t;
    }
    return mro;
  }

  static void duplicates(PyType[] bases) {
    for (int i = 0; i < bases.length; i++) {
      for (int j = i + 1; j < bases.length; j++) {
        if (bases[i] == bases[j]) {
          throw Errors.typeError("duplicate base class " + bases[i].name());
        }
      }
    }
  }

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
