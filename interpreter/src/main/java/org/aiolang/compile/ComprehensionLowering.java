package org.aiolang.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.call.Call1Node;
import org.aiolang.exec.expr.IterNode;
import org.aiolang.exec.expr.NewCollectionNode;
import org.aiolang.exec.stmt.AppendNode;
import org.aiolang.exec.stmt.ForNode;
import org.aiolang.exec.stmt.ForgetNode;
import org.aiolang.exec.stmt.IfNode;
import org.aiolang.exec.stmt.LocalWriteNode;
import org.aiolang.exec.stmt.NewCellsNode;
import org.aiolang.syntax.ast.Comprehension;
import org.aiolang.syntax.ast.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Comprehensions, which run in the frame around them (PEP 709), and generator expressions, which do
 * not.
 */
final class ComprehensionLowering {
  private final Lowering c;
  private final ExprLowering exprs;

  ComprehensionLowering(Lowering c, ExprLowering exprs) {
    this.c = c;
    this.exprs = exprs;
  }

  ExprNode inlined(
      Expr e, char kind, List<Comprehension> clauses, Expr element, @Nullable Expr value) {
    int accumulator = c.temp();
    if (exprs.suspends(e)) {
      c.flow().comprehension(e, accumulator, new NewCollectionNode(kind), clauses, element, value);
      return Lowering.last(accumulator);
    }
    ExprNode first = exprs.iterated(clauses.get(0).iter());
    Scope outer = c.scope;
    c.scope = c.code.scopes.of(e);
    List<StmtNode> all = new ArrayList<>();
    int source = c.temp();
    all.add(new LocalWriteNode(source, first));
    cells(all);
    all.add(new LocalWriteNode(accumulator, new NewCollectionNode(kind)));
    ExprNode elt = exprs.expr(element);
    ExprNode val = value == null ? null : exprs.expr(value);
    StmtNode body = new AppendNode(accumulator, elt, val, c.at(element));
    for (int i = clauses.size() - 1; i >= 0; i--) {
      Comprehension clause = clauses.get(i);
      body = conditions(clause, body);
      ExprNode iterable = i == 0 ? Lowering.last(source) : exprs.iterated(clause.iter());
      body =
          new ForNode(
              iterable,
              c.targets.target(clause.target()),
              c.unboxedSlot(clause.target()),
              body,
              null,
              c.at(clause.iter()));
    }
    all.add(body);
    all.add(forget());
    c.scope = outer;
    return ExprLowering.sequence(Lowering.block(all), Lowering.last(accumulator));
  }

  private StmtNode conditions(Comprehension clause, StmtNode body) {
    StmtNode node = body;
    for (int i = clause.ifs().size() - 1; i >= 0; i--) {
      Expr test = clause.ifs().get(i);
      node = new IfNode(exprs.expr(test), node, null, c.at(test));
    }
    return node;
  }

  /** Cells for variables that inner functions of the comprehension share. */
  void cells(List<StmtNode> all) {
    int n = 0;
    int[] cells = new int[c.scope.symbols.size()];
    for (Symbol s : c.scope.symbols.values()) {
      if (s.bound() && s.place == Symbol.Place.CELL) {
        cells[n++] = s.index;
      }
    }
    if (n > 0) {
      all.add(new NewCellsNode(Arrays.copyOf(cells, n)));
    }
  }

  /**
   * Its variables end with it: the frame does not keep them alive, {@code locals()} does not show
   * them.
   */
  StmtNode forget() {
    int n = 0;
    int[] slots = new int[c.scope.symbols.size()];
    for (Symbol s : c.scope.symbols.values()) {
      if (s.bound()) {
        slots[n++] = s.index;
      }
    }
    return new ForgetNode(Arrays.copyOf(slots, n));
  }

  ExprNode generator(Expr.GeneratorExp e) {
    Comprehension first = e.generators().get(0);
    ExprNode source =
        new IterNode(exprs.iterated(first.iter()), first.isAsync(), c.at(first.iter()));
    SourceCode inner = exprs.functions().code(e, "<genexpr>", e.start(), null, List.of(), null, e);
    return new Call1Node(
        c.makeFunction(inner, List.of(), new ExprNode[0], List.of(), List.of(), null),
        source,
        c.at(e));
  }
}
