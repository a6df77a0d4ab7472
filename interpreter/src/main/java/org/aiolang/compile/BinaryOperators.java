package org.aiolang.compile;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.expr.AddNode;
import org.aiolang.exec.expr.BinaryNode;
import org.aiolang.exec.expr.BitAndNode;
import org.aiolang.exec.expr.BitOrNode;
import org.aiolang.exec.expr.BitXorNode;
import org.aiolang.exec.expr.ContainsNode;
import org.aiolang.exec.expr.DivideNode;
import org.aiolang.exec.expr.EqualNode;
import org.aiolang.exec.expr.FloorDivideNode;
import org.aiolang.exec.expr.GreaterEqualNode;
import org.aiolang.exec.expr.GreaterNode;
import org.aiolang.exec.expr.IdentityNode;
import org.aiolang.exec.expr.LeftShiftNode;
import org.aiolang.exec.expr.LessEqualNode;
import org.aiolang.exec.expr.LessNode;
import org.aiolang.exec.expr.ModuloNode;
import org.aiolang.exec.expr.MultiplyNode;
import org.aiolang.exec.expr.NotEqualNode;
import org.aiolang.exec.expr.OperatorNode;
import org.aiolang.exec.expr.PowerNode;
import org.aiolang.exec.expr.RightShiftNode;
import org.aiolang.exec.expr.SubtractNode;
import org.aiolang.object.Operators;
import org.aiolang.syntax.ast.CmpOperator;
import org.aiolang.syntax.ast.Operator;

/** The node of each binary operator and comparison. */
final class BinaryOperators {
  private BinaryOperators() {}

  static OperatorNode node(Operator op, ExprNode a, ExprNode b, boolean inPlace, int at) {
    return switch (op) {
      case ADD -> new AddNode(a, b, inPlace, at);
      case SUB -> new SubtractNode(a, b, inPlace, at);
      case MULT -> new MultiplyNode(a, b, inPlace, at);
      case FLOOR_DIV -> new FloorDivideNode(a, b, inPlace, at);
      case MOD -> new ModuloNode(a, b, inPlace, at);
      case BIT_AND -> new BitAndNode(a, b, inPlace, at);
      case BIT_OR -> new BitOrNode(a, b, inPlace, at);
      case BIT_XOR -> new BitXorNode(a, b, inPlace, at);
      case DIV -> new DivideNode(a, b, inPlace, at);
      case POW -> new PowerNode(a, b, inPlace, at);
      case L_SHIFT -> new LeftShiftNode(a, b, inPlace, at);
      case R_SHIFT -> new RightShiftNode(a, b, inPlace, at);
      case MAT_MULT -> new BinaryNode(Operators.MATMUL, a, b, inPlace, at);
    };
  }

  static ExprNode comparison(CmpOperator op, ExprNode a, ExprNode b, int at) {
    return switch (op) {
      case EQ -> new EqualNode(a, b, at);
      case NOT_EQ -> new NotEqualNode(a, b, at);
      case LT -> new LessNode(a, b, at);
      case LT_E -> new LessEqualNode(a, b, at);
      case GT -> new GreaterNode(a, b, at);
      case GT_E -> new GreaterEqualNode(a, b, at);
      case IS -> new IdentityNode(a, b, false);
      case IS_NOT -> new IdentityNode(a, b, true);
      case IN -> new ContainsNode(a, b, false, at);
      case NOT_IN -> new ContainsNode(a, b, true, at);
    };
  }
}
