package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Names;
import org.aiolang.object.PyDict;

/**
 * A global variable, else a builtin.
 *
 * <p>The position of the key is kept while the structure of the dicts is the same: for a builtin
 * that of both, since the globals might gain the name.
 */
public final class GlobalReadNode extends ExprNode {
  private final String name;
  private final int at;
  private PyDict globals = new PyDict();
  private int globalsStructure = -1;
  private PyDict builtins = new PyDict();
  private int builtinsStructure = -1;
  private int slot;

  public GlobalReadNode(String name, int at) {
    this.name = name;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    PyDict g = f.function.globals();
    if (g == globals && g.structure() == globalsStructure) {
      if (builtinsStructure < 0) {
        return g.valueAt(slot);
      }
      if (builtins.structure() == builtinsStructure) {
        return builtins.valueAt(slot);
      }
    }
    return seek(f, g);
  }

  private Object seek(Frame f, PyDict g) {
    f.at = at;
    if (g.type() != PyDict.TYPE) {
      return Names.global(f.realm, g, name);
    }
    slot = g.slot(name);
    if (slot >= 0) {
      builtinsStructure = -1;
      globals = g;
      globalsStructure = g.structure();
      return g.valueAt(slot);
    }
    Object all = Names.builtins(f.realm, g);
    final Object value = Names.builtin(f.realm, all, name);
    if (!(all instanceof PyDict b) || b.type() != PyDict.TYPE) {
      return value;
    }
    slot = b.slot(name);
    if (slot >= 0) {
      globals = g;
      globalsStructure = g.structure();
      builtins = b;
      builtinsStructure = b.structure();
    }
    return value;
  }

  @Override
  public long executeLong(Frame f) {
    Object v = execute(f);
    if (v instanceof Long l && l != Frame.NOT_LONG) {
      return l;
    }
    f.pending = v;
    return Frame.NOT_LONG;
  }
}
