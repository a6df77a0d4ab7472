package org.aiolang.syntax.form;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.aiolang.syntax.ast.Alias;
import org.aiolang.syntax.ast.Arg;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.BodyFacts;
import org.aiolang.syntax.ast.BoolOperator;
import org.aiolang.syntax.ast.CmpOperator;
import org.aiolang.syntax.ast.Comprehension;
import org.aiolang.syntax.ast.ExceptHandler;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.ExprContext;
import org.aiolang.syntax.ast.Keyword;
import org.aiolang.syntax.ast.MatchCase;
import org.aiolang.syntax.ast.Operator;
import org.aiolang.syntax.ast.Pattern;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.TypeParam;
import org.aiolang.syntax.ast.UnaryOperator;
import org.aiolang.syntax.ast.WithItem;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link TreeWriter} wrote: for each node its tag (see {@link Shapes}; 0 is no node),
 * then its components in their order.
 */
final class TreeReader {
  private static final BoolOperator[] BOOL = BoolOperator.values();
  private static final Operator[] OPERATORS = Operator.values();
  private static final UnaryOperator[] UNARY = UnaryOperator.values();
  private static final ExprContext[] CONTEXTS = ExprContext.values();
  private static final CmpOperator[] COMPARISONS = CmpOperator.values();

  private final Input in;

  TreeReader(Input in) {
    this.in = in;
  }

  List<Stmt> statements() {
    Stmt[] all = new Stmt[in.number()];
    for (int i = 0; i < all.length; i++) {
      all[i] = statement(in.number());
    }
    return List.of(all);
  }

  /** The body of a function: its facts and its length, then bytes that are left for later. */
  private List<Stmt> body() {
    BodyFacts facts = new BodyFacts(in.number(), in.texts(), in.texts(), in.optionalText());
    int length = in.number();
    Input inner = in.part();
    in.skip(length);
    return facts.isEager() ? new TreeReader(inner).statements() : new StoredBody(facts, inner);
  }

  private Stmt statement(int tag) {
    return switch (tag) {
      case 28 ->
          new Stmt.FunctionDef(
              in.text(),
              arguments(),
              body(),
              exprs(),
              optional(),
              typeParams(),
              in.near(),
              in.start(),
              in.end());
      case 29 ->
          new Stmt.AsyncFunctionDef(
              in.text(),
              arguments(),
              body(),
              exprs(),
              optional(),
              typeParams(),
              in.near(),
              in.start(),
              in.end());
      case 30 ->
          new Stmt.ClassDef(
              in.text(),
              exprs(),
              keywords(),
              statements(),
              exprs(),
              typeParams(),
              in.start(),
              in.end());
      case 31 -> new Stmt.Return(optional(), in.start(), in.end());
      case 32 -> new Stmt.Delete(exprs(), in.start(), in.end());
      case 33 -> new Stmt.Assign(exprs(), expr(), in.start(), in.end());
      case 34 -> new Stmt.TypeAlias((Expr.Name) expr(), typeParams(), expr(), in.start(), in.end());
      case 35 -> new Stmt.AugAssign(expr(), OPERATORS[in.number()], expr(), in.start(), in.end());
      case 36 -> new Stmt.AnnAssign(expr(), expr(), optional(), in.flag(), in.start(), in.end());
      case 37 -> new Stmt.For(expr(), expr(), statements(), statements(), in.start(), in.end());
      case 38 ->
          new Stmt.AsyncFor(expr(), expr(), statements(), statements(), in.start(), in.end());
      case 39 -> new Stmt.While(expr(), statements(), statements(), in.start(), in.end());
      case 40 -> new Stmt.If(expr(), statements(), statements(), in.start(), in.end());
      case 41 -> new Stmt.With(withItems(), statements(), in.start(), in.end());
      case 42 -> new Stmt.AsyncWith(withItems(), statements(), in.start(), in.end());
      case 43 -> new Stmt.Match(expr(), cases(), in.start(), in.end());
      case 44 -> new Stmt.Raise(optional(), optional(), in.start(), in.end());
      case 45 ->
          new Stmt.Try(statements(), handlers(), statements(), statements(), in.start(), in.end());
      case 46 ->
          new Stmt.TryStar(
              statements(), handlers(), statements(), statements(), in.start(), in.end());
      case 47 -> new Stmt.Assert(expr(), optional(), in.start(), in.end());
      case 48 -> new Stmt.Import(aliases(), in.start(), in.end());
      case 49 ->
          new Stmt.ImportFrom(in.optionalText(), aliases(), in.number(), in.start(), in.end());
      case 50 -> new Stmt.Global(in.texts(), in.start(), in.end());
      case 51 -> new Stmt.Nonlocal(in.texts(), in.start(), in.end());
      case 52 -> new Stmt.Expression(expr(), in.start(), in.end());
      case 53 -> new Stmt.Pass(in.start(), in.end());
      case 54 -> new Stmt.Break(in.start(), in.end());
      case 55 -> new Stmt.Continue(in.start(), in.end());
      default -> throw new IllegalStateException("statement " + tag);
    };
  }

  private Expr expr() {
    Expr e = optional();
    if (e == null) {
      throw new IllegalStateException("no expression");
    }
    return e;
  }

  private @Nullable Expr optional() {
    int tag = in.number();
    return switch (tag) {
      case 0 -> null;
      case 1 -> new Expr.BoolOp(BOOL[in.number()], exprs(), in.start(), in.end());
      case 2 -> new Expr.NamedExpr((Expr.Name) expr(), expr(), in.start(), in.end());
      case 3 ->
          new Expr.BinOp(expr(), OPERATORS[in.number()], expr(), in.near(), in.start(), in.end());
      case 4 -> new Expr.UnaryOp(UNARY[in.number()], expr(), in.start(), in.end());
      case 5 -> new Expr.Lambda(arguments(), expr(), in.start(), in.end());
      case 6 -> new Expr.IfExp(expr(), expr(), expr(), in.start(), in.end());
      case 7 -> new Expr.Dict(optionalExprs(), exprs(), in.start(), in.end());
      case 8 -> new Expr.SetDisplay(exprs(), in.start(), in.end());
      case 9 -> new Expr.ListComp(expr(), comprehensions(), in.start(), in.end());
      case 10 -> new Expr.SetComp(expr(), comprehensions(), in.start(), in.end());
      case 11 -> new Expr.DictComp(expr(), expr(), comprehensions(), in.start(), in.end());
      case 12 -> new Expr.GeneratorExp(expr(), comprehensions(), in.start(), in.end());
      case 13 -> new Expr.Await(expr(), in.start(), in.end());
      case 14 -> new Expr.Yield(optional(), in.start(), in.end());
      case 15 -> new Expr.YieldFrom(expr(), in.start(), in.end());
      case 16 -> new Expr.Compare(expr(), comparisons(), exprs(), in.start(), in.end());
      case 17 -> new Expr.Call(expr(), exprs(), keywords(), in.start(), in.end());
      case 18 ->
          new Expr.FormattedValue(
              expr(), in.number(), (Expr.JoinedStr) optional(), in.start(), in.end());
      case 19 -> new Expr.JoinedStr(exprs(), in.start(), in.end());
      case 20 -> new Expr.Constant(in.literal(), in.flag(), in.start(), in.end());
      case 21 -> new Expr.Attribute(expr(), in.text(), CONTEXTS[in.number()], in.start(), in.end());
      case 22 -> new Expr.Subscript(expr(), expr(), CONTEXTS[in.number()], in.start(), in.end());
      case 23 -> new Expr.Starred(expr(), CONTEXTS[in.number()], in.start(), in.end());
      case 24 -> new Expr.Name(in.text(), CONTEXTS[in.number()], in.start(), in.end());
      case 25 -> new Expr.ListDisplay(exprs(), CONTEXTS[in.number()], in.start(), in.end());
      case 26 -> new Expr.TupleDisplay(exprs(), CONTEXTS[in.number()], in.start(), in.end());
      case 27 -> new Expr.Slice(optional(), optional(), optional(), in.start(), in.end());
      default -> throw new IllegalStateException("expression " + tag);
    };
  }

  private List<Expr> exprs() {
    int n = in.number();
    if (n == 0) {
      return List.of();
    }
    if (n == 1) {
      return List.of(expr());
    }
    Expr[] all = new Expr[n];
    for (int i = 0; i < n; i++) {
      all[i] = expr();
    }
    return List.of(all);
  }

  private List<@Nullable Expr> optionalExprs() {
    int n = in.number();
    if (n == 0) {
      return List.of();
    }
    @Nullable Expr[] all = new @Nullable Expr[n];
    for (int i = 0; i < n; i++) {
      all[i] = optional();
    }
    return Collections.unmodifiableList(Arrays.asList(all));
  }

  private Pattern pattern() {
    Pattern p = optionalPattern();
    if (p == null) {
      throw new IllegalStateException("no pattern");
    }
    return p;
  }

  private @Nullable Pattern optionalPattern() {
    int tag = in.number();
    return switch (tag) {
      case 0 -> null;
      case 56 -> new Pattern.MatchValue(expr(), in.start(), in.end());
      case 57 -> new Pattern.MatchSingleton(in.literal(), in.start(), in.end());
      case 58 -> new Pattern.MatchSequence(patterns(), in.start(), in.end());
      case 59 ->
          new Pattern.MatchMapping(exprs(), patterns(), in.optionalText(), in.start(), in.end());
      case 60 ->
          new Pattern.MatchClass(expr(), patterns(), in.texts(), patterns(), in.start(), in.end());
      case 61 -> new Pattern.MatchStar(in.optionalText(), in.start(), in.end());
      case 62 -> new Pattern.MatchAs(optionalPattern(), in.optionalText(), in.start(), in.end());
      case 63 -> new Pattern.MatchOr(patterns(), in.start(), in.end());
      default -> throw new IllegalStateException("pattern " + tag);
    };
  }

  private List<Pattern> patterns() {
    Pattern[] all = new Pattern[in.number()];
    for (int i = 0; i < all.length; i++) {
      all[i] = pattern();
    }
    return List.of(all);
  }

  private List<TypeParam> typeParams() {
    TypeParam[] all = new TypeParam[in.number()];
    for (int i = 0; i < all.length; i++) {
      all[i] = typeParam(in.number());
    }
    return List.of(all);
  }

  private TypeParam typeParam(int tag) {
    return switch (tag) {
      case 64 -> new TypeParam.TypeVar(in.text(), optional(), optional(), in.start(), in.end());
      case 65 -> new TypeParam.ParamSpec(in.text(), optional(), in.start(), in.end());
      case 66 -> new TypeParam.TypeVarTuple(in.text(), optional(), in.start(), in.end());
      default -> throw new IllegalStateException("type parameter " + tag);
    };
  }

  private Arguments arguments() {
    return new Arguments(
        args(),
        args(),
        optionalArg(),
        args(),
        optionalExprs(),
        optionalArg(),
        exprs(),
        in.start(),
        in.end());
  }

  private @Nullable Arg optionalArg() {
    return in.flag() ? arg() : null;
  }

  private Arg arg() {
    return new Arg(in.text(), optional(), in.start(), in.end());
  }

  private List<Arg> args() {
    Arg[] all = new Arg[in.number()];
    for (int i = 0; i < all.length; i++) {
      all[i] = arg();
    }
    return List.of(all);
  }

  private List<CmpOperator> comparisons() {
    CmpOperator[] all = new CmpOperator[in.number()];
    for (int i = 0; i < all.length; i++) {
      all[i] = COMPARISONS[in.number()];
    }
    return List.of(all);
  }

  private List<Comprehension> comprehensions() {
    Comprehension[] all = new Comprehension[in.number()];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Comprehension(expr(), expr(), exprs(), in.flag(), in.start(), in.end());
    }
    return List.of(all);
  }

  private List<Keyword> keywords() {
    Keyword[] all = new Keyword[in.number()];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Keyword(in.optionalText(), expr(), in.start(), in.end());
    }
    return List.of(all);
  }

  private List<Alias> aliases() {
    Alias[] all = new Alias[in.number()];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Alias(in.text(), in.optionalText(), in.start(), in.end());
    }
    return List.of(all);
  }

  private List<WithItem> withItems() {
    WithItem[] all = new WithItem[in.number()];
    for (int i = 0; i < all.length; i++) {
      all[i] = new WithItem(expr(), optional(), in.start(), in.end());
    }
    return List.of(all);
  }

  private List<ExceptHandler> handlers() {
    ExceptHandler[] all = new ExceptHandler[in.number()];
    for (int i = 0; i < all.length; i++) {
      all[i] = new ExceptHandler(optional(), in.optionalText(), statements(), in.start(), in.end());
    }
    return List.of(all);
  }

  private List<MatchCase> cases() {
    MatchCase[] all = new MatchCase[in.number()];
    for (int i = 0; i < all.length; i++) {
      all[i] = new MatchCase(pattern(), optional(), statements(), in.start(), in.end());
    }
    return List.of(all);
  }
}
