package org.aiolang.exec.target;

import org.aiolang.exec.Frame;
import org.aiolang.exec.Target;
import org.aiolang.object.Errors;

/** A local variable or a temporary. */
public final class LocalTarget extends Target {
  private final int slot;
  private final String name;
  private final int at;

  public LocalTarget(int slot, String name, int at) {
    this.slot = slot;
    this.name = name;
    this.at = at;
  }

  @Override
  public void assign(Frame f, Object value) {
    f.slots[slot] = value;
  }

  @Override
  public void delete(Frame f) {
    if (f.slots[slot] == null) {
      f.at = at;
      throw Errors.unboundLocal(name);
    }
    f.slots[slot] = null;
  }
}
