package org.aiolang.object;

import java.util.ArrayList;
import java.util.List;

/** {@code cls.__bases__ = bases}: new bases, and new linearisations of all classes below. */
public final class BasesAssignment {
  private record Change(PyType type, PyType[] mro) {}

  private BasesAssignment() {}

  /**
   * Assigns.
   *
   * @throws PyException TypeError where the bases do not fit; nothing has changed then
   */
  public static void assign(Realm r, PyType type, Object value) {
    PyType[] bases = checked(r, type, value);
    PyType layout = TypeBuilder.layout(bases);
    PyType newBase = best(bases);
    PyType oldBase = best(type.bases());
    if (layout != TypeBuilder.layout(type.bases()) || !newBase.sameLayout(oldBase)) {
      boolean alike = !newBase.isBuiltin() && !oldBase.isBuiltin();
      throw Errors.typeError(
          "__bases__ assignment: '"
              + newBase.name()
              + (alike ? "' object layout differs from '" : "' deallocator differs from '")
              + oldBase.name()
              + "'");
    }
    PyType[] oldBases = type.bases();
    type.replaceBases(bases);
    List<Change> changes = new ArrayList<>();
    try {
      linearize(r, type, changes);
    } catch (PyException e) {
      type.replaceBases(oldBases);
      for (int i = changes.size() - 1; i >= 0; i--) {
        changes.get(i).type.replaceMro(changes.get(i).mro);
      }
      throw e;
    }
    r.classes().moved(type, oldBases);
  }

  private static PyType[] checked(Realm r, PyType type, Object value) {
    if (!(value instanceof PyTuple tuple)) {
      throw Errors.typeError(
          "can only assign tuple to " + type.name() + ".__bases__, not " + r.typeOf(value).shown());
    }
    if (tuple.size() == 0) {
      throw Errors.typeError(
          "can only assign non-empty tuple to " + type.name() + ".__bases__, not ()");
    }
    PyType[] bases = new PyType[tuple.size()];
    for (int i = 0; i < bases.length; i++) {
      if (!(tuple.get(i) instanceof PyType base)) {
        throw Errors.typeError(
            type.name()
                + ".__bases__ must be tuple of classes, not '"
                + r.typeOf(tuple.get(i)).shown()
                + "'");
      }
      if (base.isSubtype(type)) {
        throw Errors.typeError("a __bases__ item causes an inheritance cycle");
      }
      bases[i] = base;
    }
    return bases;
  }

  /** The base whose instances the others' fit into. */
  private static PyType best(PyType[] bases) {
    PyType best = bases[0];
    for (PyType base : bases) {
      if (base.layout() != best.layout() && base.layout().isSubtype(best.layout())
          || base.slotOwner() != best.slotOwner()
              && base.slotOwner() != null
              && (best.slotOwner() == null || base.slotOwner().isSubtype(best.slotOwner()))) {
        best = base;
      }
    }
    return best;
  }

  private static void linearize(Realm r, PyType type, List<Change> changes) {
    PyType[] old = type.mro();
    PyType[] mro = Mro.of(r, type);
    changes.add(new Change(type, old));
    type.replaceMro(mro);
    for (PyType sub : type.subclasses()) {
      linearize(r, sub, changes);
    }
  }
}
