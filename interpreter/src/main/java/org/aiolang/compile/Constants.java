package org.aiolang.compile;

import java.nio.charset.StandardCharsets;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.expr.ConstantNode;
import org.aiolang.object.PyEllipsis;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.syntax.ast.Literal;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.complexes.PyComplex;

/** Values of literals. */
final class Constants {
  private Constants() {}

  static Object value(Object literal) {
    if (!(literal instanceof Literal special)) {
      return literal;
    }
    if (special instanceof Literal.None) {
      return PyNone.NONE;
    }
    if (special instanceof Literal.Bytes b) {
      return new PyBytes(b.latin1().getBytes(StandardCharsets.ISO_8859_1));
    }
    if (special instanceof Literal.Imaginary i) {
      return new PyComplex(0.0, i.value());
    }
    return PyEllipsis.ELLIPSIS;
  }

  /** A display of constants is a constant itself. */
  static ExprNode tuple(ExprNode[] items, ExprNode display) {
    Object[] values = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof ConstantNode k)) {
        return display;
      }
      values[i] = k.value();
    }
    return new ConstantNode(PyTuple.of(values));
  }

  /** Whether all of them are constants. */
  static boolean all(ExprNode[] items) {
    for (ExprNode item : items) {
      if (!(item instanceof ConstantNode)) {
        return false;
      }
    }
    return true;
  }
}
