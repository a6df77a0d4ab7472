package org.aiolang.compile;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.TypeParam;
import org.jspecify.annotations.Nullable;

/** A {@code def} or an {@code async def}. */
record Definition(
    Stmt node,
    String name,
    Arguments args,
    List<Stmt> body,
    List<Expr> decorators,
    @Nullable Expr returns,
    List<TypeParam> typeParams) {

  static Definition of(Stmt.FunctionDef s) {
    return new Definition(
        s, s.name(), s.args(), s.body(), s.decorators(), s.returns(), s.typeParams());
  }

  static Definition of(Stmt.AsyncFunctionDef s) {
    return new Definition(
        s, s.name(), s.args(), s.body(), s.decorators(), s.returns(), s.typeParams());
  }

  /** The offset at which its first line begins. */
  int start() {
    return decorators.isEmpty() ? node.start() : decorators.get(0).start();
  }

  /** The defaults there are, in the order in which they are evaluated. */
  List<Expr> givenDefaults() {
    List<Expr> all = new ArrayList<>(args.defaults());
    for (Expr e : args.kwDefaults()) {
      if (e != null) {
        all.add(e);
      }
    }
    return all;
  }
}
