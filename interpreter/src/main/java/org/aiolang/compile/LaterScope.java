package org.aiolang.compile;

import java.util.Objects;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.BodyFacts;
import org.jspecify.annotations.Nullable;

/**
 * A function's scope whose body has not been looked at. Around it are classes and the module only,
 * so that nothing outside needs to know more than {@link BodyFacts} says. The scopes in it are kept
 * apart from those of the module, which other threads read meanwhile.
 */
final class LaterScope {
  private final Program program;
  private final Scope scope;
  private final BodyFacts facts;

  /** The scopes in the body; complete once it was looked at. */
  final Scopes scopes;

  private @Nullable Definition definition;

  LaterScope(Program program, Scope scope, BodyFacts facts, Definition definition) {
    this.program = program;
    this.scope = scope;
    this.facts = facts;
    this.definition = definition;
    this.scopes = new Scopes(program);
  }

  /** Whether a function in this scope may be looked at later. */
  static boolean allows(@Nullable Scope around) {
    for (Scope s = around; s != null; s = s.parent) {
      if (s.kind != Scope.Kind.CLASS && s.kind != Scope.Kind.MODULE) {
        return false;
      }
    }
    return true;
  }

  /** Tells the scopes around what the body means for them. */
  void announce() {
    scope.hasYield = facts.yields();
    Scope around = Objects.requireNonNull(scope.parent);
    Scope module = around;
    while (module.parent != null) {
      module = module.parent;
    }
    for (String name : facts.globals()) {
      module.symbol(name).globalInside = true;
    }
    if (around.kind == Scope.Kind.CLASS) {
      around.selfAttributes.addAll(facts.selfAttributes());
      if (facts.usesClass()) {
        around.needsClassCell = true;
        scope.freeNames.add("__class__");
      }
    }
  }

  /** Looks at the body, once. Any thread. */
  synchronized void settle() {
    Definition d = definition;
    if (d == null) {
      return;
    }
    try {
      new ScopeBuilder(program, scopes, scope).functionBody(d);
    } catch (SyntaxError e) {
      throw new IllegalStateException("it was compiled when aio was built", e);
    }
    Resolver.resolve(scope);
    definition = null;
  }
}
