package org.aiolang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.SyntaxWarning;
import org.aiolang.syntax.ast.Arg;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Node;
import org.jspecify.annotations.Nullable;

/**
 * The scope that the walk of {@link ScopeBuilder} is in: notes what the text there does with names,
 * and refuses what the place does not allow, in CPython's words.
 */
final class OpenScope {
  private record NonlocalName(Scope scope, String name, Node at) {}

  private final Source source;
  private final boolean topLevelAwait;
  private final List<SyntaxWarning> warnings;

  private final List<NonlocalName> nonlocals = new ArrayList<>();

  /** The innermost scope around the text at hand. */
  Scope scope;

  OpenScope(Program program, Scope module) {
    this.source = program.source();
    this.scope = module;
    this.topLevelAwait = program.topLevelAwait();
    this.warnings = program.warnings();
  }

  /** An error that CPython finds before it compiles, so that it has not warned of anything yet. */
  SyntaxError ofNames(String message, Node at) {
    warnings.clear();
    return error(message, at);
  }

  SyntaxError error(String message, Node at) {
    return new SyntaxError(source, SyntaxError.Kind.SYNTAX, message, at.start(), at.end(), false);
  }

  void declare(String id, Node at, boolean global) throws SyntaxError {
    String name = scope.mangle(id);
    String word = global ? "global" : "nonlocal";
    if (!global && scope.kind == Scope.Kind.MODULE) {
      throw ofNames("nonlocal declaration not allowed at module level", at);
    }
    Symbol s = scope.symbols.get(name);
    if (s != null) {
      if (s.parameter) {
        throw ofNames("name '" + id + "' is parameter and " + word, at);
      }
      if (s.annotated) {
        throw ofNames("annotated name '" + id + "' can't be " + word, at);
      }
      if (s.assigned && !s.global && !s.nonlocal) {
        throw ofNames("name '" + id + "' is assigned to before " + word + " declaration", at);
      }
      if (s.used && !s.global && !s.nonlocal) {
        throw ofNames("name '" + id + "' is used prior to " + word + " declaration", at);
      }
      if (global ? s.nonlocal : s.global) {
        throw ofNames("name '" + id + "' is nonlocal and global", at);
      }
    }
    s = scope.symbol(name);
    if (global) {
      s.global = true;
      Scope module = scope;
      while (module.parent != null) {
        module = module.parent;
      }
      module.symbol(name).globalInside = true;
    } else {
      s.nonlocal = true;
      nonlocals.add(new NonlocalName(scope, name, at));
    }
  }

  /** Refuses, once all text was seen, a {@code nonlocal} name that no function around binds. */
  void checkNonlocals() throws SyntaxError {
    for (NonlocalName n : nonlocals) {
      if (!bindable(n.scope, n.name, n.at)) {
        throw ofNames("no binding for nonlocal '" + n.name + "' found", n.at);
      }
    }
  }

  private boolean bindable(Scope inner, String name, Node at) throws SyntaxError {
    for (Scope s = inner.parent; s != null; s = s.parent) {
      if (s.kind == Scope.Kind.CLASS || s.kind == Scope.Kind.MODULE) {
        if (name.equals("__class__") && s.kind == Scope.Kind.CLASS) {
          s.needsClassCell = true;
          return true;
        }
        continue;
      }
      Symbol symbol = s.symbols.get(name);
      if (symbol != null && symbol.typeParameter) {
        throw ofNames("nonlocal binding not allowed for type parameter '" + name + "'", at);
      }
      if (symbol != null && (symbol.bound() || symbol.nonlocal)) {
        return true;
      }
    }
    return false;
  }

  /** Refuses the one name that nothing may be bound to. */
  void refuseDebug(@Nullable String id, Node at) throws SyntaxError {
    if ("__debug__".equals(id)) {
      throw error("cannot assign to __debug__", at);
    }
  }

  void parameter(Arg a) throws SyntaxError {
    refuseDebug(a.arg(), a);
    Symbol s = scope.symbol(scope.mangle(a.arg()));
    if (s.parameter) {
      throw ofNames("duplicate argument '" + a.arg() + "' in function definition", a);
    }
    s.parameter = true;
  }

  void assign(String id, Node at) throws SyntaxError {
    refuseDebug(id, at);
    scope.symbol(scope.mangle(id)).assigned = true;
  }

  /** Notes an attribute of {@code self} for the innermost class around. */
  void assignsSelf(String attribute) {
    for (Scope s = scope; s != null; s = s.parent) {
      if (s.kind == Scope.Kind.CLASS) {
        s.selfAttributes.add(attribute);
        return;
      }
    }
  }

  void use(String id) {
    scope.symbol(scope.mangle(id)).used = true;
    if (id.equals("super") || id.equals("__class__")) {
      for (Scope s = scope; s != null; s = s.parent) {
        if (s.kind == Scope.Kind.CLASS) {
          if (s != scope) {
            s.needsClassCell = true;
            scope.symbol("__class__").used = true;
          }
          return;
        }
      }
    }
  }

  /** Whether code of this scope is a coroutine, by its text or because it is a main file. */
  boolean allowsAwait(Scope owner) {
    return owner.isAsync || owner.kind == Scope.Kind.MODULE && topLevelAwait;
  }

  /** Notes an {@code await} (or what contains one), or refuses it. */
  void awaits(@Nullable String message, Node at) throws SyntaxError {
    if (message == null) {
      refuse("await", at);
    }
    Scope owner = scope.owner();
    boolean allowed = allowsAwait(owner) || owner.kind == Scope.Kind.GENERATOR_EXPRESSION;
    if (!allowed) {
      if (message == null && scope.comprehension != null) {
        throw error(
            "asynchronous comprehension outside of an asynchronous function", scope.comprehension);
      }
      throw error(
          message == null
              ? owner.kind == Scope.Kind.FUNCTION || owner.kind == Scope.Kind.LAMBDA
                  ? "'await' outside async function"
                  : "'await' outside function"
              : message,
          at);
    }
    owner.hasAwait = true;
  }

  /** Refuses what an annotation scope may not hold. */
  private void refuse(String what, Node at) throws SyntaxError {
    if (scope.restriction != null) {
      throw ofNames(what + " expression cannot be used within " + scope.restriction, at);
    }
  }

  void yields(Node at) throws SyntaxError {
    refuse("yield", at);
    Scope s = scope;
    String word = at instanceof Expr.YieldFrom ? "'yield from'" : "'yield'";
    if (s.kind == Scope.Kind.COMPREHENSION || s.kind == Scope.Kind.GENERATOR_EXPRESSION) {
      throw ofNames("'yield' inside " + comprehensionName(s), at);
    }
    if (s.kind != Scope.Kind.FUNCTION && s.kind != Scope.Kind.LAMBDA) {
      throw error(word + " outside function", at);
    }
    s.hasYield = true;
  }

  private static String comprehensionName(Scope s) {
    return switch (s.name) {
      case "<listcomp>" -> "list comprehension";
      case "<setcomp>" -> "set comprehension";
      case "<dictcomp>" -> "dict comprehension";
      default -> "generator expression";
    };
  }

  void named(Expr.NamedExpr e) throws SyntaxError {
    refuse("named", e);
    if (scope.iterables > 0) {
      throw ofNames(
          "assignment expression cannot be used in a comprehension iterable expression", e);
    }
    Scope target = scope;
    while (target.kind == Scope.Kind.COMPREHENSION
        || target.kind == Scope.Kind.GENERATOR_EXPRESSION) {
      Symbol s = target.symbols.get(target.mangle(e.target().id()));
      if (s != null && s.parameter) {
        throw ofNames(
            "assignment expression cannot rebind comprehension iteration variable '"
                + e.target().id()
                + "'",
            e.target());
      }
      target = Objects.requireNonNull(target.parent);
    }
    if (target != scope && target.kind == Scope.Kind.CLASS) {
      throw ofNames(
          "assignment expression within a comprehension cannot be used in a class body",
          e.target());
    }
    if (target != scope
        && target.restriction != null
        && !target.restriction.equals("an annotation")) {
      boolean generic = target.kind == Scope.Kind.TYPE_PARAMETERS;
      throw ofNames(
          "assignment expression within a comprehension cannot be used "
              + (generic ? "within " : "in ")
              + (generic || target.restriction.equals("a type alias")
                  ? target.restriction
                  : "a TypeVar bound"),
          e.target());
    }
    Symbol bound = target.symbol(target.mangle(e.target().id()));
    bound.assigned = true;
    for (Scope s = scope; s != target; s = Objects.requireNonNull(s.parent)) {
      Symbol inner = s.symbol(s.mangle(e.target().id()));
      inner.used = true;
      if (target.kind == Scope.Kind.MODULE || bound.global) {
        inner.global = true;
      } else {
        inner.nonlocal = true;
      }
    }
  }
}
