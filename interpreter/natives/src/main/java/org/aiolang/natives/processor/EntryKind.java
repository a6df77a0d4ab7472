package org.aiolang.natives.processor;

/**
 * What a declared method is to Python. The names are those of the constants of {@code NativeTable}.
 */
enum EntryKind {
  FUNCTION("Fn"),
  METHOD("Fn"),
  STATIC_METHOD("StaticFn"),
  CLASS_METHOD("ClassFn"),
  NEW("New"),
  GETTER("Getter"),
  SETTER("Setter"),
  CONSTANT("Constant");

  private final String annotation;

  EntryKind(String annotation) {
    this.annotation = annotation;
  }

  /** The annotation as a message shows it. */
  String shown() {
    return "@" + annotation;
  }

  /** Whether the first Python parameter is the object that the attribute was looked up on. */
  boolean takesSelf() {
    return this == METHOD || this == GETTER || this == SETTER;
  }

  /** Whether the first Python parameter is a type. */
  boolean takesClass() {
    return this == CLASS_METHOD || this == NEW;
  }

  /** The constant of {@code NativeTable}; a setter is a method that no name leads to. */
  String constant() {
    return this == SETTER ? METHOD.name() : name();
  }
}
