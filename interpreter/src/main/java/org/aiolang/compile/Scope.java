package org.aiolang.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aiolang.syntax.ast.Node;
import org.jspecify.annotations.Nullable;

/**
 * A region of text with names of its own. Written by {@link ScopeBuilder} and {@link Resolver},
 * read-only afterwards.
 *
 * <p>List, set and dict comprehensions are scopes for names but not for frames (PEP 709): their
 * variables are slots of the frame around them ({@link #owner}).
 */
final class Scope {
  enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    LAMBDA,
    GENERATOR_EXPRESSION,
    COMPREHENSION,
    /** Around a generic function, class or alias: holds its type parameters (PEP 695). */
    TYPE_PARAMETERS,
    /** A bound, a default, the value of an alias: evaluated when asked for. */
    ANNOTATION
  }

  final Kind kind;
  final String name;
  final @Nullable Scope parent;
  final LinkedHashMap<String, Symbol> symbols = new LinkedHashMap<>();
  final List<Scope> children = new ArrayList<>();

  /** The class whose name mangles private names here, or null. */
  @Nullable String privateName;

  /** The text of a list, set or dict comprehension. */
  @Nullable Node comprehension;

  /** While the scope is built: how many comprehension iterables the walk is in. */
  int iterables;

  /** What looks at the body when the code is first lowered, or null. */
  @Nullable LaterScope later;

  boolean isAsync;
  boolean hasYield;
  boolean hasAwait;
  boolean hasLoop;

  /**
   * Code whose local names are looked up in a mapping though it is not a class ({@code exec} with
   * locals).
   */
  boolean namespaced;

  /** For classes: an inner function uses {@code __class__} or {@code super}. */
  boolean needsClassCell;

  /** For classes: an annotation scope inside looks names up in the class's namespace. */
  boolean needsClassDict;

  /** The slot of the cell with the class's namespace. */
  int classDictSlot = -1;

  /** For annotation scopes directly in a class: the class whose namespace they see. */
  @Nullable Scope classSeen;

  /** For annotation scopes: what they are, for the errors about what they may not hold. */
  @Nullable String restriction;

  /** The only names that are mangled here, or null for all. */
  @Nullable Set<String> mangledOnly;

  /** For classes: names that the text assigns as attributes of {@code self}. */
  final Set<String> selfAttributes = new LinkedHashSet<>();

  /** The slot of the {@code __class__} cell of a class body. */
  int classCellSlot = -1;

  /** Slots of the frame so far; counts those of inlined comprehensions. */
  int slots;

  /** Names of slots, for {@code locals()}. */
  final List<String> slotNames = new ArrayList<>();

  /** Names of the closure's cells, in order. */
  final List<String> freeNames = new ArrayList<>();

  /** Slots that hold cells, made when the frame starts. */
  final List<Integer> cellSlots = new ArrayList<>();

  Scope(Kind kind, String name, @Nullable Scope parent) {
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    if (parent != null) {
      parent.children.add(this);
      privateName = parent.privateName;
      mangledOnly = parent.mangledOnly;
      iterables = parent.iterables;
    }
  }

  /** Makes sure that the body has been looked at. */
  void settle() {
    if (later != null) {
      later.settle();
    }
  }

  /** The scope whose frame holds the slots. */
  Scope owner() {
    Scope s = this;
    while (s.kind == Kind.COMPREHENSION) {
      s = Objects.requireNonNull(s.parent);
    }
    return s;
  }

  Scope classSeen() {
    return Objects.requireNonNull(classSeen);
  }

  /** Whether names bound here are visible in inner scopes. */
  boolean isFunctionLike() {
    return kind != Kind.MODULE && kind != Kind.CLASS;
  }

  Symbol symbol(String id) {
    Symbol s = symbols.get(id);
    if (s == null) {
      s = new Symbol(id);
      symbols.put(id, s);
    }
    return s;
  }

  /** A private name of a class body, mangled. */
  String mangle(String id) {
    if (mangledOnly != null && !mangledOnly.contains(id)) {
      return id;
    }
    if (privateName == null || !id.startsWith("__") || id.endsWith("__") || id.indexOf('.') >= 0) {
      return id;
    }
    int start = 0;
    while (start < privateName.length() && privateName.charAt(start) == '_') {
      start++;
    }
    return start == privateName.length() ? id : "_" + privateName.substring(start) + id;
  }

  int newSlot(String id) {
    slotNames.add(id);
    return slots++;
  }

  String qualname(String child) {
    Scope s = this.owner();
    while (s.kind == Kind.TYPE_PARAMETERS) {
      s = Objects.requireNonNull(s.parent).owner();
    }
    Symbol symbol = s.symbols.get(child);
    if (s.kind == Kind.MODULE || symbol != null && symbol.global) {
      return child;
    }
    String outer = Objects.requireNonNull(s.parent).qualname(s.name);
    return s.kind == Kind.CLASS ? outer + "." + child : outer + ".<locals>." + child;
  }
}
