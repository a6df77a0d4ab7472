package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Mappings;
import org.aiolang.object.PyDict;
import org.jspecify.annotations.Nullable;

/** A dict display; a null key marks {@code **mapping}. */
public final class DictNode extends ExprNode {
  private final @Nullable ExprNode[] keys;
  private final ExprNode[] values;
  private final int at;

  public DictNode(@Nullable ExprNode[] keys, ExprNode[] values, int at) {
    this.keys = keys;
    this.values = values;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    PyDict d = PyDict.ofCapacity(values.length);
    for (int i = 0; i < values.length; i++) {
      ExprNode key = keys[i];
      if (key == null) {
        Object mapping = values[i].execute(f);
        f.at = at;
        Mappings.update(f.realm, d, mapping);
      } else {
        Object k = key.execute(f);
        Object v = values[i].execute(f);
        f.at = at;
        d.put(f.realm, k, v);
      }
    }
    return d;
  }
}
