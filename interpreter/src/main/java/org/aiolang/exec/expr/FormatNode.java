package org.aiolang.exec.expr;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code {value!conversion:spec}} of an f-string. */
public final class FormatNode extends ExprNode {
  private final ExprNode value;
  private final int conversion;
  private final @Nullable ExprNode spec;
  private final int at;

  public FormatNode(ExprNode value, int conversion, @Nullable ExprNode spec, int at) {
    this.value = value;
    this.conversion = conversion;
    this.spec = spec;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object v = value.execute(f);
    String format = "";
    if (conversion != -1) {
      f.at = at;
      v =
          switch (conversion) {
            case 's' -> Text.str(f.realm, v);
            case 'r' -> Text.repr(f.realm, v);
            default -> Text.ascii(f.realm, v);
          };
    }
    if (spec != null) {
      format = (String) spec.execute(f);
    }
    f.at = at;
    return Text.format(f.realm, v, format);
  }
}
