package org.aiolang.compile;

/** One name in one scope: what the text does with it, and where it turned out to live. */
final class Symbol {
  /** Where a name lives. */
  enum Place {
    /** A slot of the frame. */
    LOCAL,
    /** A slot of the frame that holds a cell. */
    CELL,
    /** A cell of the function's closure. */
    FREE,
    /** The globals, then the builtins. */
    GLOBAL,
    /**
     * The mapping a class body (or {@code exec} with locals) runs in, then globals, then builtins.
     */
    NAMESPACE,
    /** The class body's mapping, then a cell of the enclosing function. */
    NAMESPACE_OR_FREE,
    /** In an annotation scope of a class: the class's namespace, then globals, then builtins. */
    CLASS_DICT,
    /** In an annotation scope of a class: the class's namespace, then a cell of the closure. */
    CLASS_DICT_OR_FREE
  }

  final String name;
  boolean parameter;
  boolean assigned;
  boolean used;
  boolean global;
  boolean nonlocal;

  /** Of a module: some function says {@code global} of it, which makes it global here too. */
  boolean globalInside;

  boolean annotated;

  /** A type parameter, which no inner scope may rebind. */
  boolean typeParameter;

  /** The text grows it by {@code +=}. */
  boolean grown;

  /** Some inner scope reads or writes it. */
  boolean captured;

  Place place = Place.GLOBAL;
  int index = -1;

  Symbol(String name) {
    this.name = name;
  }

  boolean bound() {
    return (parameter || assigned) && !global && !nonlocal;
  }
}
