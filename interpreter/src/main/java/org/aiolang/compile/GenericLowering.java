package org.aiolang.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.Target;
import org.aiolang.exec.call.GenericScopeNode;
import org.aiolang.exec.call.MakeFunctionNode;
import org.aiolang.exec.call.TypeAliasNode;
import org.aiolang.exec.call.TypeParameterNode;
import org.aiolang.exec.expr.TupleNode;
import org.aiolang.exec.stmt.AssignNode;
import org.aiolang.exec.stmt.ReturnNode;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.TypeParam;
import org.jspecify.annotations.Nullable;

/**
 * Type parameters and aliases (PEP 695). The scope of type parameters is code of its own, whose
 * body is the definition: it makes the parameters, then what is defined, and gives that.
 */
final class GenericLowering {
  private final Lowering c;

  GenericLowering(Lowering c) {
    this.c = c;
  }

  /** Outside: runs the scope of type parameters around a definition. */
  ExprNode scope(Stmt definition, List<TypeParam> parameters, int start, ExprNode[] given) {
    Scope inner = c.code.scopes.of(parameters.get(0));
    SourceCode code =
        c.exprs.functions().code(inner, inner.name, start, null, List.of(definition), null, null);
    return new GenericScopeNode(code, c.closure(inner), given, c.at(definition));
  }

  /** Inside: the body of that code. */
  StmtNode definition(Stmt definition) {
    List<StmtNode> all = new ArrayList<>();
    List<TypeParam> parameters;
    if (definition instanceof Stmt.ClassDef s) {
      parameters = s.typeParams();
    } else if (definition instanceof Stmt.TypeAlias s) {
      parameters = s.typeParams();
    } else {
      parameters = function(definition).typeParams();
    }
    ExprNode[] reads = new ExprNode[parameters.size()];
    for (int i = 0; i < reads.length; i++) {
      TypeParam p = parameters.get(i);
      String name = TypeScopes.name(p);
      all.add(new AssignNode(new Target[] {c.targets.name(name, p)}, parameter(p)));
      reads[i] = c.name(name, p);
    }
    all.add(new ReturnNode(made(definition, new TupleNode(reads))));
    return Lowering.block(all);
  }

  private static Definition function(Stmt s) {
    return s instanceof Stmt.FunctionDef f
        ? Definition.of(f)
        : Definition.of((Stmt.AsyncFunctionDef) s);
  }

  private ExprNode made(Stmt definition, ExprNode parameters) {
    FunctionLowering functions = c.exprs.functions();
    if (definition instanceof Stmt.ClassDef s) {
      return functions.make(s, c.exprs.operands(FunctionLowering.arguments(s)), parameters);
    }
    if (definition instanceof Stmt.TypeAlias s) {
      return new TypeAliasNode(s.name().id(), parameters, lazy(s.value(), s.name().id()), c.at(s));
    }
    Definition d = function(definition);
    int given = 0;
    List<ExprNode> defaults = new ArrayList<>();
    while (given < d.args().defaults().size()) {
      defaults.add(given(given++, d));
    }
    @Nullable ExprNode[] kwDefaults = new ExprNode[d.args().kwDefaults().size()];
    for (int i = 0; i < kwDefaults.length; i++) {
      kwDefaults[i] = d.args().kwDefaults().get(i) == null ? null : given(given++, d);
    }
    List<String> names = new ArrayList<>();
    List<@Nullable Expr> annotations = new ArrayList<>();
    functions.annotations(d, names, annotations);
    return c.makeFunction(
        functions.body(d),
        defaults,
        kwDefaults,
        names,
        Arrays.asList(c.exprs.operands(annotations)),
        parameters);
  }

  private ExprNode given(int i, Definition d) {
    return c.name(TypeScopes.given(i), d.node());
  }

  /** {@code type X = value}, in whose scope are its type parameters, if it has any. */
  ExprNode alias(Stmt.TypeAlias s) {
    return s.typeParams().isEmpty()
        ? new TypeAliasNode(s.name().id(), null, lazy(s.value(), s.name().id()), c.at(s))
        : scope(s, s.typeParams(), s.start(), new ExprNode[0]);
  }

  private ExprNode parameter(TypeParam p) {
    String name = TypeScopes.name(p);
    if (p instanceof TypeParam.TypeVar t) {
      return new TypeParameterNode(
          TypeParameterNode.Kind.TYPE_VAR,
          name,
          optional(t.bound(), name),
          t.bound() instanceof Expr.TupleDisplay,
          optional(t.defaultValue(), name));
    }
    if (p instanceof TypeParam.ParamSpec t) {
      return new TypeParameterNode(
          TypeParameterNode.Kind.PARAM_SPEC, name, null, false, optional(t.defaultValue(), name));
    }
    Expr standard = ((TypeParam.TypeVarTuple) p).defaultValue();
    return new TypeParameterNode(
        TypeParameterNode.Kind.TYPE_VAR_TUPLE, name, null, false, optional(standard, name));
  }

  private @Nullable ExprNode optional(@Nullable Expr e, String name) {
    return e == null ? null : lazy(e, name);
  }

  /** Makes the function that evaluates an expression of an annotation scope. */
  private MakeFunctionNode lazy(Expr e, String name) {
    Scope inner = c.code.scopes.lazy(e);
    SourceCode code =
        c.exprs
            .functions()
            .code(inner, name, e.start(), null, List.of(), FunctionLowering.unstarred(e), null);
    return c.makeFunction(code, List.of(), new ExprNode[0], List.of(), List.of(), null);
  }
}
