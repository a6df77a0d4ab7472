package org.aiolang.imports;

import org.aiolang.object.PyDict;
import org.aiolang.object.Realm;
import org.aiolang.syntax.Source;
import org.jspecify.annotations.Nullable;

/** Compiles and runs the text of a module. Handed to the importer, which knows no compiler. */
public interface ModuleBody {
  /**
   * Runs it in these globals; raises SyntaxError and what the module raises.
   *
   * @param form the tree of the text as {@code TreeForm} writes it, where there is one
   */
  void execute(Realm r, Source source, byte @Nullable [] form, PyDict globals);
}
