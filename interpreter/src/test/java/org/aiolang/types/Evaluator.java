package org.aiolang.types;

import org.aiolang.builtins.Builtins;
import org.aiolang.compile.Compiler;
import org.aiolang.exec.Programs;
import org.aiolang.limits.SystemWorld;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyModule;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;

/** Evaluates single expressions in an interpreter of its own. */
final class Evaluator {
  private final Realm realm;
  private final PyDict globals;

  Evaluator() {
    PyModule builtins = Builtins.module();
    realm = new Realm(new JavaValueTypes(), new SystemWorld(), builtins);
    realm.setSys(new PyModule("sys")); // without a stderr, so that warnings go nowhere
    globals = new PyModule("__main__").dict();
    globals.putStr("__builtins__", builtins);
  }

  /** The repr of the value, or the class and text of the exception. */
  String result(String expression) throws SyntaxError {
    Source source = new Source("<expression>", expression);
    var code = Compiler.compile(Parser.parse(source, Parser.Mode.EVAL), source, Compiler.Mode.EVAL);
    try {
      return Text.repr(realm, Programs.run(realm, code, globals));
    } catch (PyException e) {
      return e.value().type().name() + ": " + Text.str(realm, e.value());
    }
  }
}
