package org.aiolang.syntax.build;

import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.AioParser.OperandContext;
import org.aiolang.syntax.antlr.AioParser.OperationContext;
import org.aiolang.syntax.ast.Expr;
import org.antlr.v4.runtime.tree.ParseTree;

/** Gives a flat row of operands and operators its precedence. */
final class Operations {
  static final int ANY = 1;
  static final int OR = 1;
  static final int AND = 2;
  static final int NOT = 3;
  static final int COMPARE = 4;
  static final int BIT_OR = 5;
  static final int BIT_XOR = 6;
  static final int BIT_AND = 7;
  static final int SHIFT = 8;
  static final int SUM = 9;
  static final int TERM = 10;
  static final int UNARY = 11;
  static final int POWER = 12;

  private final Builder builder;

  Operations(Builder builder) {
    this.builder = builder;
  }

  Expr operation(OperationContext ctx) {
    return operation(ctx, ANY);
  }

  /** The operation, all of whose operators must bind at least that tightly. */
  Expr operation(OperationContext ctx, int minimum) {
    List<ParseTree> children = ctx.children;
    if (children.size() == 1) {
      return builder.expressions.operand((OperandContext) children.get(0));
    }
    return new Climber(builder.expressions, children).whole(minimum);
  }

  /** How tightly a binary operator binds. */
  static int precedence(int type) {
    switch (type) {
      case AioParser.OR:
        return OR;
      case AioParser.AND:
        return AND;
      case AioParser.BAR:
        return BIT_OR;
      case AioParser.CARET:
        return BIT_XOR;
      case AioParser.AMPERSAND:
        return BIT_AND;
      case AioParser.LEFT_SHIFT:
      case AioParser.RIGHT_SHIFT:
        return SHIFT;
      case AioParser.PLUS:
      case AioParser.MINUS:
        return SUM;
      case AioParser.STAR:
      case AioParser.SLASH:
      case AioParser.DOUBLE_SLASH:
      case AioParser.PERCENT:
      case AioParser.AT:
        return TERM;
      case AioParser.DOUBLE_STAR:
        return POWER;
      default:
        return COMPARE;
    }
  }
}
