package org.aiolang.exec;

import java.util.List;
import org.aiolang.object.Cell;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/**
 * {@code f_locals} of a function's frame (PEP 667): reads and writes the variables themselves.
 * Names that the function does not have are kept beside them.
 */
public final class FrameLocals extends PyObject {
  public static final PyType TYPE =
      PyType.builtin("FrameLocalsProxy").sealed().unhashable().setCollection(PyType.MAPPING);

  private final Frame frame;
  private final PyDict others = new PyDict();

  FrameLocals(Frame frame) {
    super(TYPE.instanceShape());
    this.frame = frame;
  }

  /** The variables that are bound now, and the other names, as a dict of their own. */
  public PyDict copy() {
    PyDict all = ((PyDict) frame.locals()).copy();
    for (int i = others.first(); i < others.limit(); i++) {
      Object key = others.keyAt(i);
      if (key != null) {
        all.put(frame.realm, key, others.valueAt(i));
      }
    }
    return all;
  }

  /** The value of a key; null where it is unbound. */
  public @Nullable Object find(Object key) {
    String name = Text.asString(key);
    if (name == null) {
      return others.get(frame.realm, key);
    }
    int slot = slot(name);
    if (slot >= 0) {
      return frame.variable(slot);
    }
    Cell cell = cell(name);
    return cell != null ? cell.value : others.getStr(name);
  }

  /** Binds a name: a variable of the function, or one beside them. */
  public void put(Object key, Object value) {
    String name = Text.asString(key);
    if (name == null) {
      others.put(frame.realm, key, value);
      return;
    }
    int slot = slot(name);
    Cell cell = slot >= 0 && frame.slots[slot] instanceof Cell c ? c : cell(name);
    if (cell != null && (slot < 0 || frame.function.body().isCell(slot))) {
      cell.value = value;
    } else if (slot >= 0) {
      frame.slots[slot] = value;
    } else {
      others.putStr(name, value);
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
