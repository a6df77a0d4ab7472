package org.aiolang.exec.match;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Compare;
import org.aiolang.object.Truth;

/** A literal or a dotted name: matches what equals it. */
public final class ValuePattern extends PatternNode {
  private final ExprNode value;
  private final int at;

  public ValuePattern(ExprNode value, int at) {
    this.value = value;
    this.at = at;
  }

  @Override
  public boolean matches(Frame f, Object subject) {
    Object v = value.execute(f);
    f.at = at;
    return Truth.of(f.realm, Compare.rich(f.realm, Compare.EQ, subject, v));
  }
}
