package org.aiolang.exec.expr;

import java.util.Objects;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Mappings;
import org.aiolang.object.PyDict;
import org.jspecify.annotations.Nullable;

/** A dict display; a null key marks {@code **mapping}. */
public final class DictNode extends ExprNode {
  /** The most pairs that CPython holds on its stack; it builds larger displays 17 at a time. */
  private static final int TOGETHER = 15;

  private final @Nullable ExprNode[] keys;
  private final ExprNode[] values;
  private final int at;

  /** Then nobody sees when they are hashed. */
  private final boolean constantKeys;

  public DictNode(@Nullable ExprNode[] keys, ExprNode[] values, int at) {
    this.keys = keys;
    this.values = values;
    this.at = at;
    boolean constant = true;
    for (ExprNode key : keys) {
      constant &= key == null || key instanceof ConstantNode;
    }
    constantKeys = constant;
  }

  @Override
  public Object execute(Frame f) {
    PyDict d = PyDict.ofCapacity(values.length);
    int i = 0;
    while (i < values.length) {
      ExprNode key = keys[i];
      if (key == null) {
        Object mapping = values[i++].execute(f);
        f.at = at;
        Mappings.update(f.realm, d, mapping);
        continue;
      }
      int run = run(i);
      if (constantKeys || run > TOGETHER) {
        for (int end = i + Math.min(run, TOGETHER + 2); i < end; i++) {
          Object k = Objects.requireNonNull(keys[i]).execute(f);
          Object v = values[i].execute(f);
          f.at = at;
          d.put(f.realm, k, v);
        }
      } else {
        putTogether(f, d, i, run);
        i += run;
      }
    }
    return d;
  }

  /** Evaluates all pairs before the first key is hashed, as CPython does with few. */
  private void putTogether(Frame f, PyDict d, int from, int n) {
    Object[] pairs = new Object[2 * n];
    for (int j = 0; j < n; j++) {
      pairs[2 * j] = Objects.requireNonNull(keys[from + j]).execute(f);
      pairs[2 * j + 1] = values[from + j].execute(f);
    }
    f.at = at;
    for (int j = 0; j < n; j++) {
      d.put(f.realm, pairs[2 * j], pairs[2 * j + 1]);
    }
  }

  /** How many pairs follow one another without a mapping between them. */
  private int run(int from) {
    int end = from;
    while (end < keys.length && keys[end] != null) {
      end++;
    }
    return end - from;
  }
}
