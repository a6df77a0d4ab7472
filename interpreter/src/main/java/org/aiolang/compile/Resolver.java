package org.aiolang.compile;

import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides for every name of every scope where it lives, from the outermost scope inwards. */
final class Resolver {
  private Resolver() {}

  static void resolve(Scope scope) {
    markCaptures(scope);
    sortFreeNames(scope);
    assign(scope);
  }

  private static void sortFreeNames(Scope scope) {
    Collections.sort(scope.freeNames);
    for (Scope child : scope.children) {
      sortFreeNames(child);
    }
  }

  /** Finds names used in inner scopes that a function around them binds. */
  private static void markCaptures(Scope scope) {
    for (Symbol s : scope.symbols.values()) {
      if (s.bound() || s.global && !s.nonlocal || inClassSeen(scope, s.name)) {
        continue;
      }
      Scope binder = binder(scope, s.name);
      if (binder != null && binder.owner() != scope.owner()) {
        if (binder.kind != Scope.Kind.CLASS) {
          binder.symbol(s.name).captured = true;
        }
        for (Scope t = scope;
            t != binder && t != binder.owner();
            t = Objects.requireNonNull(t.parent)) {
          Scope owner = t.owner();
          if (owner != binder.owner() && !owner.freeNames.contains(s.name)) {
            owner.freeNames.add(s.name);
          }
        }
      }
    }
    for (Scope child : scope.children) {
      markCaptures(child);
    }
  }

  /**
   * The function-like scope around {@code scope} that binds the name, or null where it is global.
   */
  static @Nullable Scope binder(Scope scope, String name) {
    for (Scope s = scope.parent; s != null; s = s.parent) {
      if (s.kind == Scope.Kind.CLASS) {
        if (name.equals("__class__") && s.needsClassCell) {
          return s;
        }
        if (name.equals(TypeScopes.CLASS_DICT) && s.needsClassDict) {
          return s;
        }
        continue;
      }
      if (s.kind == Scope.Kind.MODULE) {
        return null;
      }
      Symbol symbol = s.symbols.get(name);
      if (symbol != null) {
        if (symbol.bound()) {
          return s;
        }
        if (symbol.global) {
          return null;
        }
      }
    }
    return null;
  }

  /** Whether the class that an annotation scope sees says itself where the name lives. */
  private static boolean inClassSeen(Scope scope, String name) {
    if (scope.classSeen == null) {
      return false;
    }
    Symbol s = scope.classSeen().symbols.get(name);
    return s != null && (s.bound() || s.global);
  }

  private static void assign(Scope scope) {
    Scope owner = scope.owner();
    if (scope.kind == Scope.Kind.CLASS) {
      scope.newSlot(".namespace");
      if (scope.needsClassCell) {
        scope.classCellSlot = scope.newSlot("__class__");
        scope.cellSlots.add(scope.classCellSlot);
      }
      if (scope.needsClassDict) {
        scope.classDictSlot = scope.newSlot(TypeScopes.CLASS_DICT);
        scope.cellSlots.add(scope.classDictSlot);
      }
    } else if (scope.kind == Scope.Kind.MODULE) {
      scope.newSlot(".namespace");
    }
    for (Symbol s : scope.symbols.values()) {
      if (s.bound() && (scope.isFunctionLike())) {
        s.place = s.captured ? Symbol.Place.CELL : Symbol.Place.LOCAL;
        s.index = owner.newSlot(s.name);
        if (s.captured && scope.kind != Scope.Kind.COMPREHENSION) {
          owner.cellSlots.add(s.index);
        }
      }
    }
    for (Symbol s : scope.symbols.values()) {
      if (s.index < 0) {
        place(scope, s);
      }
    }
    for (Scope child : scope.children) {
      assign(child);
    }
  }

  private static void place(Scope scope, Symbol s) {
    boolean mapped = scope.kind == Scope.Kind.CLASS || scope.namespaced;
    if (s.global || s.globalInside) {
      s.place = Symbol.Place.GLOBAL;
      return;
    }
    if (s.bound()) {
      s.place = mapped ? Symbol.Place.NAMESPACE : Symbol.Place.GLOBAL;
      return;
    }
    if (inClassSeen(scope, s.name)) {
      boolean global = scope.classSeen().symbol(s.name).global;
      s.place = global ? Symbol.Place.GLOBAL : Symbol.Place.CLASS_DICT;
      return;
    }
    boolean seesClass = scope.classSeen != null && !s.name.equals(TypeScopes.CLASS_DICT);
    Scope binder = binder(scope, s.name);
    if (binder != null) {
      if (binder.owner() == scope.owner()) {
        Symbol bound = binder.symbol(s.name);
        if (binder.kind == Scope.Kind.CLASS) {
          s.place = Symbol.Place.CELL;
          s.index = binder.classCellSlot;
        } else {
          s.place = bound.place;
          s.index = bound.index;
        }
        return;
      }
      s.place =
          seesClass
              ? Symbol.Place.CLASS_DICT_OR_FREE
              : mapped && !s.nonlocal ? Symbol.Place.NAMESPACE_OR_FREE : Symbol.Place.FREE;
      s.index = scope.owner().freeNames.indexOf(s.name);
      return;
    }
    if (seesClass) {
      s.place = Symbol.Place.CLASS_DICT;
      return;
    }
    boolean namespace =
        mapped || scope.kind == Scope.Kind.COMPREHENSION && scope.owner().namespaced;
    s.place = namespace ? Symbol.Place.NAMESPACE : Symbol.Place.GLOBAL;
  }
}
