package org.aiolang.compile;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.aiolang.syntax.ast.Node;

/** The scopes of one program, by the node that opens each. */
final class Scopes {
  final Program program;
  private final Map<Node, Scope> byNode = new IdentityHashMap<>();

  private final Map<Node, Scope> lazy = new IdentityHashMap<>();

  Scopes(Program program) {
    this.program = program;
  }

  void put(Node node, Scope scope) {
    byNode.put(node, scope);
  }

  /** The scope that an expression is evaluated in when it is asked for. */
  void putLazy(Node node, Scope scope) {
    lazy.put(node, scope);
  }

  Scope lazy(Node node) {
    return Objects.requireNonNull(lazy.get(node));
  }

  Scope of(Node node) {
    return Objects.requireNonNull(byNode.get(node));
  }
}
