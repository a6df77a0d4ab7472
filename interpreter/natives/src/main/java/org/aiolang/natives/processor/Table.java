package org.aiolang.natives.processor;

import java.util.List;

/**
 * One class of declarations, and what is generated from it.
 *
 * @param packageName its package
 * @param declaringName its name inside the package
 * @param tableName the name of the generated class
 * @param owner the name of the type or module
 * @param ownerModule the {@code __module__} of a type; empty where it is the usual one
 * @param text the parameters of a call of a type, in brackets; empty where none are shown
 * @param isModule whether it declares a module
 * @param entries what a name leads to: all but the setters, in source order
 * @param setters the setters; their ids follow those of the entries
 */
record Table(
    String packageName,
    String declaringName,
    String tableName,
    String owner,
    String ownerModule,
    String text,
    boolean isModule,
    List<Entry> entries,
    List<Entry> setters) {

  /** Whether the table calls instance methods, and so is made from an instance. */
  boolean needsInstance() {
    for (Entry entry : entries) {
      if (!entry.isStatic()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The name that errors in the number of arguments use: {@code str.upper}, {@code math.sqrt},
   * {@code len}, and {@code int} for what makes an int.
   */
  String qualifiedName(Entry entry) {
    if (entry.kind() == EntryKind.NEW || entry.name().equals("__init__")) {
      return owner;
    }
    return owner.equals("builtins") ? entry.name() : owner + "." + entry.name();
  }

  /** The id of the setter of the attribute {@code name}, or -1. */
  int setterId(String name) {
    for (int i = 0; i < setters.size(); i++) {
      if (setters.get(i).name().equals(name)) {
        return entries.size() + i;
      }
    }
    return -1;
  }
}
