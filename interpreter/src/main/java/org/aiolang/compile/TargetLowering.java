package org.aiolang.compile;

import java.util.List;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Target;
import org.aiolang.exec.target.AttributeTarget;
import org.aiolang.exec.target.CellTarget;
import org.aiolang.exec.target.GlobalTarget;
import org.aiolang.exec.target.LocalTarget;
import org.aiolang.exec.target.NameTarget;
import org.aiolang.exec.target.SubscriptTarget;
import org.aiolang.exec.target.UnpackTarget;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Node;

/** What is assigned to and deleted. */
final class TargetLowering {
  private final Lowering c;

  TargetLowering(Lowering c) {
    this.c = c;
  }

  Target target(Expr target) {
    if (target instanceof Expr.Name t) {
      return name(t.id(), t);
    }
    if (target instanceof Expr.Attribute t) {
      return new AttributeTarget(c.exprs.expr(t.value()), c.scope.mangle(t.attr()), c.at(t));
    }
    if (target instanceof Expr.Subscript t) {
      ExprNode[] parts = c.exprs.operands(t.value(), t.slice());
      int bracket = c.exprs.after(t.value().end(), '[', t.end());
      return new SubscriptTarget(
          parts[0], parts[1], c.positions.add(t.start(), t.end(), bracket, t.end()));
    }
    if (target instanceof Expr.TupleDisplay t) {
      return unpack(t.elts(), t);
    }
    if (target instanceof Expr.ListDisplay t) {
      return unpack(t.elts(), t);
    }
    if (target instanceof Expr.Starred t) {
      return target(t.value());
    }
    throw new IllegalStateException("no target: " + target.getClass().getName());
  }

  private Target unpack(List<Expr> elts, Node at) {
    Target[] targets = new Target[elts.size()];
    int star = -1;
    for (int i = 0; i < targets.length; i++) {
      if (elts.get(i) instanceof Expr.Starred) {
        star = i;
      }
      targets[i] = target(elts.get(i));
    }
    return new UnpackTarget(targets, star, c.at(at));
  }

  Target name(String id, Node at) {
    Symbol s = c.symbol(id);
    int where = c.at(at);
    return switch (s.place) {
      case LOCAL -> new LocalTarget(s.index, s.name, where);
      case CELL -> new CellTarget(s.index, false, s.name, where);
      case FREE -> new CellTarget(s.index, true, s.name, where);
      case GLOBAL -> new GlobalTarget(s.name, where);
      case NAMESPACE, NAMESPACE_OR_FREE, CLASS_DICT, CLASS_DICT_OR_FREE ->
          new NameTarget(s.name, where);
    };
  }
}
