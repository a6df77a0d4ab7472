package org.aiolang.imports;

import org.aiolang.object.PyDict;
import org.aiolang.object.Realm;
import org.aiolang.syntax.Source;

/** Compiles and runs the text of a module. Handed to the importer, which knows no compiler. */
public interface ModuleBody {
  /** Runs it in these globals; raises SyntaxError and what the module raises. */
  void execute(Realm r, Source source, PyDict globals);
}
