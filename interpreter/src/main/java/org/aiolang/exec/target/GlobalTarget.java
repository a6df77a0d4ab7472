package org.aiolang.exec.target;

import org.aiolang.exec.Frame;
import org.aiolang.exec.Target;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;

/** A global variable; its position in the dict is kept while the dict's structure is the same. */
public final class GlobalTarget extends Target {
  private final String name;
  private final int at;
  private PyDict globals = new PyDict();
  private int structure = -1;
  private int slot;

  public GlobalTarget(String name, int at) {
    this.name = name;
    this.at = at;
  }

  @Override
  public void assign(Frame f, Object value) {
    PyDict g = f.function.globals();
    if (g == globals && g.structure() == structure) {
      g.setValueAt(slot, value);
      return;
    }
    g.putStr(name, value);
    slot = g.slot(name);
    structure = g.structure();
    globals = g;
  }

  @Override
  public void delete(Frame f) {
    if (f.globals().removeStr(name) == null) {
      f.at = at;
      throw Errors.nameError(name);
    }
  }
}
