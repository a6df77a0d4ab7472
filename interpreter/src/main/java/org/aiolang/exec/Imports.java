package org.aiolang.exec;

import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * The call of {@code __import__} that an import statement is. The function is looked up in the
 * builtins of the code; only one that the program put there is really called.
 */
public final class Imports {
  private static final String NAME = "__import__";

  private Imports() {}

  /** The program's own {@code __import__}, or null where it is the original. */
  public static @Nullable Object replaced(Frame f) {
    Realm r = f.realm;
    Object found = Names.builtinOrNull(r, Names.builtins(r, f.globals()), NAME);
    if (found == null) {
      throw Errors.of(Exceptions.IMPORT_ERROR, "__import__ not found");
    }
    return found instanceof NativeFunction n && n.name().equals(NAME) ? null : found;
  }

  /**
   * What an import statement finds.
   *
   * @param names a tuple of the names to take, or None
   * @param level how many dots precede the name
   */
  public static Object find(
      Frame f, @Nullable Object replaced, String name, Object names, int level) {
    if (replaced == null) {
      return f.realm.importer().importModule(f.realm, name, f.globals(), names, level);
    }
    Object locals = f.function.code().isFunction() ? PyNone.NONE : f.locals();
    Object[] args = {name, f.globals(), locals, names, (long) level};
    return Calls.call(f.realm, replaced, args, null);
  }

  /** What {@code import a.b.c as d} binds. */
  public static Object path(Frame f, @Nullable Object replaced, String name) {
    Realm r = f.realm;
    if (replaced == null) {
      return r.importer().importPath(r, name);
    }
    Object module = find(f, replaced, name, PyNone.NONE, 0);
    for (int dot = name.indexOf('.'); dot >= 0; ) {
      int next = name.indexOf('.', dot + 1);
      module =
          r.importer()
              .importFrom(r, module, name.substring(dot + 1, next < 0 ? name.length() : next));
      dot = next;
    }
    return module;
  }
}
