package org.aiolang.compile;

import java.util.HashSet;
import java.util.List;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.TypeParam;
import org.jspecify.annotations.Nullable;

/**
 * The scopes of PEP 695: one around a generic definition, which holds its type parameters, and one
 * for each bound, default and alias value, which is evaluated on demand. Directly in a class they
 * see its names.
 */
final class TypeScopes {
  /** The name of the cell through which annotation scopes reach a class's namespace. */
  static final String CLASS_DICT = "__classdict__";

  private final ExpressionScopes walk;
  private final OpenScope here;
  private final Scopes scopes;

  TypeScopes(ExpressionScopes walk, OpenScope here, Scopes scopes) {
    this.walk = walk;
    this.here = here;
    this.scopes = scopes;
  }

  /** What defaults of the definition are called inside: they were evaluated outside. */
  static String given(int i) {
    return "." + i;
  }

  /** Opens the scope of a function's type parameters; {@code given} defaults come in. */
  void open(String name, List<TypeParam> parameters, int given) throws SyntaxError {
    Scope scope = enter(name);
    for (int i = 0; i < given; i++) {
      scope.symbol(given(i)).parameter = true;
    }
    declare(parameters);
  }

  /** Opens the scope of a class's type parameters: its private names are the class's. */
  void openClass(String name, List<TypeParam> parameters) throws SyntaxError {
    Scope scope = enter(name);
    scope.privateName = name;
    scope.mangledOnly = new HashSet<>();
    for (TypeParam p : parameters) {
      scope.mangledOnly.add(name(p));
    }
    declare(parameters);
  }

  /** {@code type X[T] = value}. */
  void alias(Stmt.TypeAlias s) throws SyntaxError {
    Scope outer = here.scope;
    if (!s.typeParams().isEmpty()) {
      enter(s.name().id());
      declare(s.typeParams());
    }
    lazy(s.value(), s.name().id(), "a type alias");
    here.scope = outer;
  }

  /** Refuses what may not stand in an annotation that is kept as text. */
  void checkAnnotation(Expr e) throws SyntaxError {
    Scope outer = here.scope;
    Scope scope = new Scope(Scope.Kind.ANNOTATION, "_annotation", outer);
    scope.restriction = "an annotation";
    here.scope = scope;
    walk.element(e);
    here.scope = outer;
    outer.children.remove(scope);
  }

  private Scope enter(String name) {
    Scope outer = here.scope;
    Scope scope =
        new Scope(Scope.Kind.TYPE_PARAMETERS, "<generic parameters of " + name + ">", outer);
    scope.restriction = "the definition of a generic";
    see(scope, outer.kind == Scope.Kind.CLASS ? outer : null);
    here.scope = scope;
    return scope;
  }

  private static void see(Scope scope, @Nullable Scope cls) {
    if (cls != null) {
      scope.classSeen = cls;
      cls.needsClassDict = true;
      scope.symbol(CLASS_DICT).used = true;
    }
  }

  static String name(TypeParam p) {
    if (p instanceof TypeParam.TypeVar t) {
      return t.name();
    }
    return p instanceof TypeParam.ParamSpec s ? s.name() : ((TypeParam.TypeVarTuple) p).name();
  }

  private static @Nullable Expr standard(TypeParam p) {
    if (p instanceof TypeParam.TypeVar t) {
      return t.defaultValue();
    }
    return p instanceof TypeParam.ParamSpec s
        ? s.defaultValue()
        : ((TypeParam.TypeVarTuple) p).defaultValue();
  }

  private void declare(List<TypeParam> parameters) throws SyntaxError {
    scopes.put(parameters.get(0), here.scope);
    boolean withDefaults = false;
    for (TypeParam p : parameters) {
      here.refuseDebug(name(p), p);
      if (withDefaults && standard(p) == null) {
        throw here.error(
            "non-default type parameter '" + name(p) + "' follows default type parameter", p);
      }
      withDefaults |= standard(p) != null;
      Symbol s = here.scope.symbol(here.scope.mangle(name(p)));
      if (s.typeParameter) {
        throw here.error("duplicate type parameter '" + name(p) + "'", p);
      }
      s.typeParameter = true;
      s.assigned = true;
      if (p instanceof TypeParam.TypeVar t) {
        boolean options = t.bound() instanceof Expr.TupleDisplay;
        lazy(t.bound(), t.name(), options ? "a TypeVar constraint" : "a TypeVar bound");
      }
      lazy(standard(p), name(p), "a " + p.getClass().getSimpleName() + " default");
    }
  }

  private void lazy(@Nullable Expr e, String name, String restriction) throws SyntaxError {
    if (e == null) {
      return;
    }
    Scope outer = here.scope;
    Scope scope = new Scope(Scope.Kind.ANNOTATION, name, outer);
    scope.restriction = restriction;
    see(scope, outer.kind == Scope.Kind.CLASS ? outer : outer.classSeen);
    scopes.putLazy((Node) e, scope);
    here.scope = scope;
    walk.element(e);
    here.scope = outer;
  }
}
