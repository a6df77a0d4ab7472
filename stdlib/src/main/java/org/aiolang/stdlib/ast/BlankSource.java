package org.aiolang.stdlib.ast;

import java.util.Arrays;
import org.aiolang.object.Attributes;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.aiolang.syntax.Source;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * A text of spaces in which every position of a tree is a place: a tree made by a program has lines
 * and columns but no text.
 */
final class BlankSource {
  private final Realm r;
  private int[] widths = new int[64];
  private int[] starts = {};
  private int lines = 1;

  BlankSource(Realm r) {
    this.r = r;
  }

  /** Notes the positions of a node and of all below it. */
  void measure(Object value, PyObjectFields fields) {
    if (value instanceof PyList list) {
      for (Object item : list.toArray()) {
        measure(item, fields);
      }
    } else if (value instanceof PyObject o) {
      String[] names = fields.of(o);
      if (names == null) {
        return;
      }
      widen(number(o, "lineno"), number(o, "col_offset"));
      widen(number(o, "end_lineno"), number(o, "end_col_offset"));
      r.enter(" during compilation");
      try {
        for (String name : names) {
          Object field = Attributes.getOrNull(r, o, name);
          if (field != null) {
            measure(field, fields);
          }
        }
      } finally {
        r.leave();
      }
    }
  }

  /** The fields of a node's class; null for what is no node. */
  interface PyObjectFields {
    String @Nullable [] of(PyObject o);
  }

  private void widen(int line, int column) {
    if (line < 1 || column < 0) {
      return;
    }
    if (line > 10_000_000 || column > 1_000_000) {
      throw Errors.valueError("AST node line range is not valid");
    }
    if (line >= widths.length) {
      widths = Arrays.copyOf(widths, Math.max(line + 1, widths.length * 2));
    }
    widths[line] = Math.max(widths[line], column + 1);
    lines = Math.max(lines, line);
  }

  private int number(PyObject o, String name) {
    Object value = Attributes.getOrNull(r, o, name);
    return value == null || value == PyNone.NONE ? -1 : Convert.intValue(r, value);
  }

  /** The text; from then on {@link #offset} gives places in it. */
  Source source(String filename) {
    starts = new int[lines + 2];
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= lines; i++) {
      starts[i] = text.length();
      text.append(" ".repeat(widths[i])).append('\n');
    }
    return new Source(filename, text.toString());
  }

  int offset(PyObject o, String line, String column) {
    int n = number(o, line);
    if (n < 1) {
      throw Errors.typeError("required field \"" + line + "\" missing from " + kind(o));
    }
    int c = number(o, column);
    if (c < 0) {
      throw Errors.typeError("required field \"" + column + "\" missing from " + kind(o));
    }
    return starts[n] + c;
  }

  /** The end, or the start where the node does not say. */
  int end(PyObject o, int start) {
    return number(o, "end_lineno") < 1 || number(o, "end_col_offset") < 0
        ? start
        : Math.max(start, offset(o, "end_lineno", "end_col_offset"));
  }

  private static String kind(PyObject o) {
    return o.type().bases().length == 1 ? o.type().bases()[0].name() : o.type().name();
  }
}
