package org.aiolang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiolang.syntax.ast.Node;
import org.jspecify.annotations.Nullable;

/** One scope of a program: what its text binds, and what it reads. */
final class Names {
  enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    ASYNC_FUNCTION,
    COMPREHENSION
  }

  /** A name that is read, and where. */
  record Use(String name, Node at, boolean guarded) {}

  /** A name that an import binds: what it stands for, as {@code time} or {@code time.sleep}. */
  static final class Imported {
    final String target;
    final Node at;

    /** Whether it is there for others: its name stays as it is, {@code import x as x}. */
    final boolean exported;

    boolean used;

    Imported(String target, Node at, boolean exported) {
      this.target = target;
      this.at = at;
      this.exported = exported;
    }
  }

  final Kind kind;
  final @Nullable Names outer;
  final Set<String> bound = new HashSet<>();
  final Set<String> global = new HashSet<>();
  final Map<String, Imported> imports = new LinkedHashMap<>();
  final Set<String> coroutines = new HashSet<>();
  final List<Use> uses = new ArrayList<>();

  /** How often each name is bound: a function that is bound again may be no coroutine. */
  final Map<String, Integer> bindings = new LinkedHashMap<>();

  Names(Kind kind, @Nullable Names outer) {
    this.kind = kind;
    this.outer = outer;
  }

  void bind(String name) {
    bound.add(name);
    bindings.merge(name, 1, Integer::sum);
  }

  Names module() {
    Names n = this;
    while (n.outer != null) {
      n = n.outer;
    }
    return n;
  }

  /** The scope that a name of this one is found in, or null. */
  @Nullable Names binder(String name) {
    for (Names n = this; n != null; n = n.outer) {
      if (n.global.contains(name)) {
        Names module = module();
        return module.bound.contains(name) ? module : null;
      }
      if ((n == this || n.kind != Kind.CLASS) && n.bound.contains(name)) {
        return n;
      }
    }
    return null;
  }

  /** The innermost class around, or null. */
  @Nullable Names aroundClass() {
    for (Names n = this; n != null; n = n.outer) {
      if (n.kind == Kind.CLASS) {
        return n;
      }
    }
    return null;
  }

  /** Whether the innermost function around is a coroutine function. */
  boolean inCoroutine() {
    Names n = this;
    while (n.kind == Kind.COMPREHENSION && n.outer != null) {
      n = n.outer;
    }
    return n.kind == Kind.ASYNC_FUNCTION;
  }
}
