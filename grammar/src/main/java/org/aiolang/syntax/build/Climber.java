package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.AioParser.OperandContext;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.ast.BoolOperator;
import org.aiolang.syntax.ast.CmpOperator;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Operator;
import org.aiolang.syntax.ast.UnaryOperator;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Precedence climbing over one flat row. Chains of one precedence are loops, so only a chain of
 * {@code **}, which binds to the right, recurses with its length; it is bounded.
 */
final class Climber {
  private static final int MAX_POWERS = 1000;

  /** CPython's parser gives up at as many. */
  private static final int MAX_PREFIXES = 5968;

  private final Expressions expressions;
  private final List<ParseTree> row;
  private int at;
  private int powers;

  Climber(Expressions expressions, List<ParseTree> row) {
    this.expressions = expressions;
    this.row = row;
  }

  Expr whole(int minimum) {
    Expr result = climb(minimum);
    if (at < row.size()) {
      throw Rejected.at((Tok) row.get(at));
    }
    return result;
  }

  private Expr climb(int minimum) {
    int start = Builder.start(row.get(at));
    Expr left = prefixed(minimum);
    while (at < row.size()) {
      Tok token = (Tok) row.get(at);
      int precedence = Operations.precedence(token.type);
      if (precedence < minimum) {
        break;
      }
      switch (precedence) {
        case Operations.OR:
          left = logical(BoolOperator.OR, token.type, left, start);
          break;
        case Operations.AND:
          left = logical(BoolOperator.AND, token.type, left, start);
          break;
        case Operations.COMPARE:
          left = comparison(left, start);
          break;
        case Operations.POWER:
          at++;
          if (++powers > MAX_POWERS) {
            throw Rejected.tooDeep(token);
          }
          Expr exponent = climb(Operations.UNARY);
          left = new Expr.BinOp(left, Operator.POW, exponent, token.start, start, end());
          break;
        default:
          at++;
          Expr right = climb(precedence + 1);
          left = new Expr.BinOp(left, binary(token.type), right, token.start, start, end());
          break;
      }
    }
    return left;
  }

  /** An operand with the prefix operators before it. */
  private Expr prefixed(int minimum) {
    ParseTree first = row.get(at);
    if (first instanceof OperandContext) {
      at++;
      return expressions.operand((OperandContext) first);
    }
    Tok token = (Tok) first;
    boolean not = token.type == AioParser.NOT;
    if (minimum > (not ? Operations.NOT : Operations.UNARY)) {
      throw Rejected.at(token);
    }
    int from = at;
    while (at < row.size() && isPrefix(row.get(at), not)) {
      at++;
    }
    int to = at;
    if (to - from > MAX_PREFIXES) {
      throw Rejected.tooDeep(token);
    }
    Expr value = climb(not ? Operations.COMPARE : Operations.POWER);
    int end = end();
    for (int i = to - 1; i >= from; i--) {
      Tok prefix = (Tok) row.get(i);
      value = new Expr.UnaryOp(unary(prefix.type), value, prefix.start, end);
    }
    return value;
  }

  private static boolean isPrefix(ParseTree tree, boolean not) {
    return tree instanceof Tok && (((Tok) tree).type == AioParser.NOT) == not;
  }

  private Expr logical(BoolOperator operator, int type, Expr left, int start) {
    List<Expr> values = new ArrayList<>();
    values.add(left);
    int next = operator == BoolOperator.OR ? Operations.AND : Operations.NOT;
    while (at < row.size() && ((Tok) row.get(at)).type == type) {
      at++;
      values.add(climb(next));
    }
    return new Expr.BoolOp(operator, values, start, end());
  }

  private Expr comparison(Expr left, int start) {
    List<CmpOperator> operators = new ArrayList<>(1);
    List<Expr> comparators = new ArrayList<>(1);
    while (at < row.size()) {
      int type = ((Tok) row.get(at)).type;
      if (Operations.precedence(type) != Operations.COMPARE) {
        break;
      }
      at++;
      operators.add(compare(type));
      comparators.add(climb(Operations.BIT_OR));
    }
    return new Expr.Compare(left, operators, comparators, start, end());
  }

  /** The end of what was consumed last. */
  private int end() {
    return Builder.end(row.get(at - 1));
  }

  private static UnaryOperator unary(int type) {
    switch (type) {
      case AioParser.NOT:
        return UnaryOperator.NOT;
      case AioParser.MINUS:
        return UnaryOperator.U_SUB;
      case AioParser.PLUS:
        return UnaryOperator.U_ADD;
      default:
        return UnaryOperator.INVERT;
    }
  }

  private static CmpOperator compare(int type) {
    switch (type) {
      case AioParser.EQUAL:
        return CmpOperator.EQ;
      case AioParser.NOT_EQUAL:
        return CmpOperator.NOT_EQ;
      case AioParser.LESS:
        return CmpOperator.LT;
      case AioParser.LESS_EQUAL:
        return CmpOperator.LT_E;
      case AioParser.GREATER:
        return CmpOperator.GT;
      case AioParser.GREATER_EQUAL:
        return CmpOperator.GT_E;
      case AioParser.IS:
        return CmpOperator.IS;
      case AioParser.IS_NOT:
        return CmpOperator.IS_NOT;
      case AioParser.IN:
        return CmpOperator.IN;
      default:
        return CmpOperator.NOT_IN;
    }
  }

  private static Operator binary(int type) {
    switch (type) {
      case AioParser.PLUS:
        return Operator.ADD;
      case AioParser.MINUS:
        return Operator.SUB;
      case AioParser.STAR:
        return Operator.MULT;
      case AioParser.AT:
        return Operator.MAT_MULT;
      case AioParser.SLASH:
        return Operator.DIV;
      case AioParser.PERCENT:
        return Operator.MOD;
      case AioParser.DOUBLE_SLASH:
        return Operator.FLOOR_DIV;
      case AioParser.LEFT_SHIFT:
        return Operator.L_SHIFT;
      case AioParser.RIGHT_SHIFT:
        return Operator.R_SHIFT;
      case AioParser.BAR:
        return Operator.BIT_OR;
      case AioParser.CARET:
        return Operator.BIT_XOR;
      default:
        return Operator.BIT_AND;
    }
  }

  /** The operator of an augmented assignment. */
  static Operator augmented(int type) {
    switch (type) {
      case AioParser.PLUS_ASSIGN:
        return Operator.ADD;
      case AioParser.MINUS_ASSIGN:
        return Operator.SUB;
      case AioParser.STAR_ASSIGN:
        return Operator.MULT;
      case AioParser.AT_ASSIGN:
        return Operator.MAT_MULT;
      case AioParser.SLASH_ASSIGN:
        return Operator.DIV;
      case AioParser.PERCENT_ASSIGN:
        return Operator.MOD;
      case AioParser.DOUBLE_SLASH_ASSIGN:
        return Operator.FLOOR_DIV;
      case AioParser.LEFT_SHIFT_ASSIGN:
        return Operator.L_SHIFT;
      case AioParser.RIGHT_SHIFT_ASSIGN:
        return Operator.R_SHIFT;
      case AioParser.BAR_ASSIGN:
        return Operator.BIT_OR;
      case AioParser.CARET_ASSIGN:
        return Operator.BIT_XOR;
      case AioParser.AMPERSAND_ASSIGN:
        return Operator.BIT_AND;
      default:
        return Operator.POW;
    }
  }
}
