package org.aiolang.exec;

import java.util.List;
import org.aiolang.object.Activation;
import org.aiolang.object.Cell;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.types.frames.FrameObject;
import org.jspecify.annotations.Nullable;

/**
 * {@code f_locals} of a function's frame (PEP 667): reads and writes the variables themselves.
 * Names that the function does not have are kept beside them.
 */
public final class FrameLocals extends PyObject {
  public static final PyType TYPE =
      PyType.builtin("FrameLocalsProxy").sealed().unhashable().setCollection(PyType.MAPPING);

  private final Frame frame;
  private final PyDict others;

  public FrameLocals(Frame frame) {
    super(TYPE.instanceShape());
    this.frame = frame;
    FrameLocals known = known(frame);
    this.others = known == null ? new PyDict() : known.others;
  }

  /** {@code f_locals} of an activation, if a program has seen it. */
  static @Nullable FrameLocals known(Activation frame) {
    return frame.visible instanceof FrameObject o && o.knownView() instanceof FrameLocals l
        ? l
        : null;
  }

  /** Whether both are of one frame. */
  public boolean isSameFrame(FrameLocals other) {
    return frame == other.frame;
  }

  /** The variables that are bound now, and the other names, as a dict of their own. */
  public PyDict copy() {
    PyDict all = ((PyDict) frame.variables()).copy();
    addOthers(all);
    return all;
  }

  /** Adds the names that the function does not have. */
  void addOthers(PyDict all) {
    for (int i = others.first(); i < others.limit(); i++) {
      Object key = others.keyAt(i);
      if (key != null) {
        all.put(frame.realm, key, others.valueAt(i));
      }
    }
  }

  /** Forgets the names that the function does not have: its frame is cleared. */
  void forgetOthers() {
    others.clear();
  }

  /** The name of the variable that equals the key; null where it is no variable's. */
  private @Nullable String name(Object key) {
    if (key instanceof String s) {
      return slot(s) >= 0 || cell(s) != null ? s : null;
    }
    PyDict names = new PyDict();
    for (String n : frame.function.code().slotNames()) {
      names.putStr(n, n);
    }
    for (String n : frame.function.code().freeNames()) {
      names.putStr(n, n);
    }
    return (String) names.get(frame.realm, key);
  }

  /** The value of a key; null where it is unbound. */
  public @Nullable Object find(Object key) {
    String name = name(key);
    if (name == null) {
      return others.get(frame.realm, key);
    }
    int slot = slot(name);
    if (slot >= 0) {
      return frame.variable(slot);
    }
    Cell cell = cell(name);
    return cell == null || frame.isCleared() ? null : cell.value;
  }

  /** Binds a name: a variable of the function, or one beside them. */
  public void put(Object key, Object value) {
    String name = name(key);
    if (name == null) {
      others.put(frame.realm, key, value);
      return;
    }
    int slot = slot(name);
    Cell cell = slot >= 0 && frame.slots[slot] instanceof Cell c ? c : cell(name);
    if (cell != null && (slot < 0 || frame.function.body().isCell(slot))) {
      cell.value = value;
    } else {
      frame.slots[slot] = value;
    }
  }

  /** The slot of the name: of several, that of a comprehension that runs goes first. */
  private int slot(String name) {
    List<String> names = frame.function.code().slotNames();
    int found = -1;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(name) && (found < 0 || frame.variable(i) != null)) {
        found = i;
      }
    }
    return found;
  }

  private @Nullable Cell cell(String name) {
    int i = frame.function.code().freeNames().indexOf(name);
    return i < 0 ? null : frame.function.closure()[i];
  }
}
