package org.aiolang.syntax.form;

import java.util.List;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Pattern;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.TypeParam;

/** The classes of nodes that are told apart by a tag: their place in this list, from 1. */
final class Shapes {
  static final List<Class<? extends Node>> TAGGED =
      List.of(
          Expr.BoolOp.class,
          Expr.NamedExpr.class,
          Expr.BinOp.class,
          Expr.UnaryOp.class,
          Expr.Lambda.class,
          Expr.IfExp.class,
          Expr.Dict.class,
          Expr.SetDisplay.class,
          Expr.ListComp.class,
          Expr.SetComp.class,
          Expr.DictComp.class,
          Expr.GeneratorExp.class,
          Expr.Await.class,
          Expr.Yield.class,
          Expr.YieldFrom.class,
          Expr.Compare.class,
          Expr.Call.class,
          Expr.FormattedValue.class,
          Expr.JoinedStr.class,
          Expr.Constant.class,
          Expr.Attribute.class,
          Expr.Subscript.class,
          Expr.Starred.class,
          Expr.Name.class,
          Expr.ListDisplay.class,
          Expr.TupleDisplay.class,
          Expr.Slice.class,
          Stmt.FunctionDef.class,
          Stmt.AsyncFunctionDef.class,
          Stmt.ClassDef.class,
          Stmt.Return.class,
          Stmt.Delete.class,
          Stmt.Assign.class,
          Stmt.TypeAlias.class,
          Stmt.AugAssign.class,
          Stmt.AnnAssign.class,
          Stmt.For.class,
          Stmt.AsyncFor.class,
          Stmt.While.class,
          Stmt.If.class,
          Stmt.With.class,
          Stmt.AsyncWith.class,
          Stmt.Match.class,
          Stmt.Raise.class,
          Stmt.Try.class,
          Stmt.TryStar.class,
          Stmt.Assert.class,
          Stmt.Import.class,
          Stmt.ImportFrom.class,
          Stmt.Global.class,
          Stmt.Nonlocal.class,
          Stmt.Expression.class,
          Stmt.Pass.class,
          Stmt.Break.class,
          Stmt.Continue.class,
          Pattern.MatchValue.class,
          Pattern.MatchSingleton.class,
          Pattern.MatchSequence.class,
          Pattern.MatchMapping.class,
          Pattern.MatchClass.class,
          Pattern.MatchStar.class,
          Pattern.MatchAs.class,
          Pattern.MatchOr.class,
          TypeParam.TypeVar.class,
          TypeParam.ParamSpec.class,
          TypeParam.TypeVarTuple.class);

  private Shapes() {}
}
