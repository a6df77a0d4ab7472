package org.aiolang.exec.target;

import org.aiolang.exec.Frame;
import org.aiolang.exec.Target;
import org.aiolang.object.Cell;
import org.aiolang.object.Errors;

/** A variable shared with inner or outer functions. */
public final class CellTarget extends Target {
  private final int slot;
  private final boolean free;
  private final String name;
  private final int at;

  /** {@code free}: the slot is an index of the closure. */
  public CellTarget(int slot, boolean free, String name, int at) {
    this.slot = slot;
    this.free = free;
    this.name = name;
    this.at = at;
  }

  private Cell cell(Frame f) {
    return free ? f.function.closure()[slot] : (Cell) f.held(slot);
  }

  @Override
  public void assign(Frame f, Object value) {
    cell(f).value = value;
  }

  @Override
  public void delete(Frame f) {
    Cell c = cell(f);
    if (c.value == null) {
      f.at = at;
      throw free ? Errors.unboundFree(name) : Errors.unboundLocal(name);
    }
    c.value = null;
  }
}
