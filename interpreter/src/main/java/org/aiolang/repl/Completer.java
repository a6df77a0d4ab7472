package org.aiolang.repl;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.imports.Modules;
import org.aiolang.object.Calls;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;

/**
 * What could stand at the cursor. Module {@code _prompt} of the library looks for it, since it is
 * all about objects; what the interpreter alone knows is handed to it.
 */
final class Completer {
  private final Session session;

  Completer(Session session) {
    this.session = session;
  }

  /** Completions of a text that ends at the cursor; raises what looking at an object raises. */
  List<Completion> complete(String text) {
    Realm r = session.realm();
    Object found =
        Calls.call(
            r,
            session.library("_prompt", "complete"),
            new Object[] {
              text, session.globals(), PyList.of(Commands.NAMES.toArray()), modules(r, text)
            },
            null);
    List<Completion> all = new ArrayList<>();
    for (Object item : Iteration.toArray(r, found)) {
      Object[] parts = ((PyTuple) item).items();
      int start = text.offsetByCodePoints(text.length(), -(int) (long) (Long) parts[0]);
      all.add(new Completion(start, (String) parts[1], (String) parts[2], (String) parts[3]));
    }
    return all;
  }

  /** The modules of the library, where some may be meant. */
  private static PyList modules(Realm r, String text) {
    return text.contains("import") || text.contains("from")
        ? PyList.of(((Modules) r.importer()).libraryNames(r).toArray())
        : new PyList();
  }
}
