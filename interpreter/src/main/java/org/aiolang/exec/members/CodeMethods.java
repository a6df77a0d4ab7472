package org.aiolang.exec.members;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.exec.Code;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.Positions;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.syntax.Source;
import org.aiolang.types.frames.CodeObject;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Attributes of code objects. */
@Type("code")
final class CodeMethods {
  private static final int CO_OPTIMIZED = 1;
  private static final int CO_NEWLOCALS = 2;
  private static final int CO_VARARGS = 4;
  private static final int CO_VARKEYWORDS = 8;
  private static final int CO_NESTED = 16;
  private static final int CO_GENERATOR = 32;
  private static final int CO_COROUTINE = 128;
  private static final int CO_ASYNC_GENERATOR = 512;

  private CodeMethods() {}

  private static Code code(CodeObject self) {
    return (Code) self.info();
  }

  @Fn
  static String __repr__(CodeObject self) {
    Code c = code(self);
    return "<code object "
        + c.name()
        + " at "
        + Text.address(self)
        + ", file \""
        + c.filename()
        + "\", line "
        + c.firstLine()
        + ">";
  }

  @Fn
  static boolean __eq__(CodeObject self, Object other) {
    return other instanceof CodeObject c && c.info() == self.info();
  }

  @Fn
  static long __hash__(CodeObject self) {
    return System.identityHashCode(code(self));
  }

  @Getter("co_name")
  static String name(CodeObject self) {
    return code(self).name();
  }

  @Getter("co_qualname")
  static String qualname(CodeObject self) {
    return code(self).qualname();
  }

  @Getter("co_filename")
  static String filename(CodeObject self) {
    return code(self).filename();
  }

  @Getter("co_firstlineno")
  static long firstLine(CodeObject self) {
    return code(self).firstLine();
  }

  @Getter("co_argcount")
  static long argCount(CodeObject self) {
    return code(self).parameters().positional();
  }

  @Getter("co_posonlyargcount")
  static long positionalOnly(CodeObject self) {
    return code(self).parameters().positionalOnly();
  }

  @Getter("co_kwonlyargcount")
  static long keywordOnly(CodeObject self) {
    return code(self).parameters().keywordOnly();
  }

  @Getter("co_varnames")
  static PyTuple varNames(CodeObject self) {
    Code c = code(self);
    List<Object> names = new ArrayList<>(List.of((Object[]) c.parameters().names()));
    if (c.isFunction()) {
      List<String> cells = c.cellNames();
      for (String n : c.slotNames()) {
        if (isVariable(n) && !names.contains(n) && !cells.contains(n)) {
          names.add(n);
        }
      }
    }
    return PyTuple.of(names.toArray());
  }

  private static boolean isVariable(String slotName) {
    return Character.isJavaIdentifierStart(slotName.charAt(0));
  }

  @Getter("co_nlocals")
  static long locals(CodeObject self) {
    return varNames(self).size();
  }

  @Getter("co_cellvars")
  static PyTuple cellVars(CodeObject self) {
    return PyTuple.of(code(self).cellNames().toArray());
  }

  /**
   * The ranges of the source that instructions stand for: line, end line, column and end column in
   * bytes. There are no instructions; {@code tb_lasti} counts these instead.
   */
  @Fn("co_positions")
  static Object positions(Realm r, CodeObject self) {
    Positions p = self.info().positions();
    Source source = p.source();
    PyList all = new PyList();
    for (int id = 0; id < p.size(); id++) {
      if (id == 0) {
        all.add(PyTuple.of(new Object[] {firstLine(self), firstLine(self), 0L, 0L}));
      } else {
        all.add(
            PyTuple.of(
                new Object[] {
                  (long) source.line(p.start(id)),
                  (long) source.line(p.end(id)),
                  column(source, p.start(id)),
                  column(source, p.end(id))
                }));
      }
    }
    return Iteration.iter(r, all);
  }

  private static Object column(Source source, int offset) {
    int start = offset - source.column(offset);
    return (long) source.text().substring(start, offset).getBytes(StandardCharsets.UTF_8).length;
  }

  /** Where instructions begin and end, and the line of each run of them. */
  @Fn("co_lines")
  static Object lines(Realm r, CodeObject self) {
    Positions p = self.info().positions();
    PyList all = new PyList();
    all.add(PyTuple.of(new Object[] {0L, 2L, firstLine(self)}));
    for (int id = 1; id < p.size(); id++) {
      all.add(PyTuple.of(new Object[] {2L * id, 2L * id + 2, (long) p.line(id)}));
    }
    return Iteration.iter(r, all);
  }

  /** Return a copy of the code object with new values for the specified fields. */
  @Fn
  static Object replace(Realm r, CodeObject self, @KwArgs @Nullable PyDict changes) {
    Code c = code(self);
    String name = c.name();
    String qualname = c.qualname();
    String filename = c.filename();
    long firstLine = c.firstLine();
    if (changes == null) {
      return self;
    }
    for (int i = changes.first(); i < changes.limit(); i++) {
      String key = (String) changes.keyAt(i);
      if (key == null) {
        continue;
      }
      Object value = changes.valueAt(i);
      switch (key) {
        case "co_name" -> name = text(r, key, value);
        case "co_qualname" -> qualname = text(r, key, value);
        case "co_filename" -> filename = text(r, key, value);
        case "co_firstlineno" -> firstLine = Convert.longValue(r, value);
        default -> same(r, self, key, value);
      }
    }
    return CodeObject.of(c.renamed(name, qualname, filename, (int) firstLine));
  }

  private static String text(Realm r, String key, Object value) {
    if (value instanceof String s) {
      return s;
    }
    throw Errors.typeError(
        "replace() argument '" + key + "' must be str, not " + r.typeOf(value).name());
  }

  /** What the tree decides may be given, but not changed. */
  private static void same(Realm r, CodeObject self, String key, Object value) {
    Object now = key.startsWith("co_") ? Attributes.getOrNull(r, self, key) : null;
    if (now == null) {
      throw Errors.typeError("replace() got an unexpected keyword argument '" + key + "'");
    }
    if (!Compare.equal(r, now, value)) {
      throw Errors.valueError("code: " + key + " cannot be replaced");
    }
  }

  @Getter("co_freevars")
  static PyTuple freeVars(CodeObject self) {
    return PyTuple.of(code(self).freeNames().toArray());
  }

  @Getter("co_flags")
  static long flags(CodeObject self) {
    Code c = code(self);
    int flags = c.isFunction() ? CO_OPTIMIZED | CO_NEWLOCALS : 0;
    flags |= c.parameters().varArgs() ? CO_VARARGS : 0;
    flags |= c.parameters().varKeywords() ? CO_VARKEYWORDS : 0;
    flags |= c.freeNames().isEmpty() ? 0 : CO_NESTED;
    return switch (c.kind()) {
      case GENERATOR -> flags | CO_GENERATOR;
      case COROUTINE -> flags | CO_COROUTINE;
      case ASYNC_GENERATOR -> flags | CO_ASYNC_GENERATOR;
      default -> flags;
    };
  }
}
