package org.aiolang.diag;

import org.aiolang.object.Attributes;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** The lines of an exception below its stack: type, message, hint, notes. */
final class ExceptionText {
  private ExceptionText() {}

  static String of(Realm r, PyBaseException e, Palette palette) {
    StringBuilder out = new StringBuilder();
    String type = typeName(e.type());
    if (e.type().isSubtype(Exceptions.SYNTAX_ERROR)) {
      new SyntaxErrorText(r, e, palette).write(out, type);
    } else {
      String text = safeStr(r, e, "exception") + Suggestions.hint(r, e);
      out.append(palette.type(type));
      out.append(text.isEmpty() ? "" : ": " + palette.name(text)).append('\n');
    }
    Object notes = null;
    try {
      notes = Attributes.getOrNull(r, e, "__notes__");
      notes = notes == PyNone.NONE ? null : notes;
    } catch (PyException broken) {
      String shown = safeRepr(r, broken.value());
      out.append("Ignored error getting __notes__: ").append(shown).append('\n');
    }
    if (notes instanceof PyList || notes instanceof PyTuple) {
      for (Object note : Iteration.toArray(r, notes)) {
        String text = safeStr(r, note, "note");
        for (String line : text.split("\n", -1)) {
          out.append(line).append('\n');
        }
      }
    } else if (notes != null) {
      out.append(safeRepr(r, notes)).append('\n');
    }
    return out.toString();
  }

  private static String typeName(PyType type) {
    String module = type.module();
    Object given = type.isBuiltin() ? null : type.own("__module__");
    if (given != null && !(given instanceof String)) {
      module = "<unknown>";
    }
    return module.equals("builtins") || module.equals("__main__")
        ? type.qualname()
        : module + "." + type.qualname();
  }

  private static String safeStr(Realm r, Object o, String what) {
    try {
      return Text.str(r, o);
    } catch (PyException e) {
      return "<" + what + " str() failed>";
    }
  }

  private static String safeRepr(Realm r, Object o) {
    try {
      return Text.repr(r, o);
    } catch (PyException e) {
      return "<__notes__ repr() failed>";
    }
  }

  /** An attribute, or null where it is None, absent, or raises. */
  static @Nullable Object attribute(Realm r, PyBaseException e, String name) {
    try {
      Object value = Attributes.getOrNull(r, e, name);
      return value == PyNone.NONE ? null : value;
    } catch (PyException failed) {
      return null;
    }
  }
}
