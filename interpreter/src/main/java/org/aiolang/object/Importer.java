package org.aiolang.object;

/**
 * What an {@code import} statement does. The nodes that execute it, and {@code __import__}, call
 * this; finders, caches and module sources live behind it. Script's thread only.
 */
public abstract class Importer {
  /**
   * {@code __import__(name, globals, None, fromList, level)}: without names to take the top package
   * of a dotted name, else the module that the name ends in, with the submodules that {@code
   * fromList} names loaded.
   *
   * @param fromList a {@link PyTuple} of the names to take, or None
   * @param level how many dots precede the name: 0 for an absolute import
   */
  public abstract Object importModule(
      Realm r, String name, PyDict globals, Object fromList, int level);

  /**
   * The module of that full dotted name itself: what {@code import a.b as c} and importlib give.
   */
  public abstract Object importPath(Realm r, String name);

  /** The value that {@code from module import name} binds. */
  public abstract Object importFrom(Realm r, Object module, String name);

  /** {@code from module import *}: copies the public names into the namespace. */
  public abstract void importStar(Realm r, Object module, PyDict into);

  /** The message of the AttributeError for a name that a module lacks. */
  public abstract String noAttribute(Realm r, PyModule module, String name);
}
