package org.aiolang.exec.members;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.aiolang.exec.Code;
import org.aiolang.exec.TextCompiler;
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
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.syntax.Source;
import org.aiolang.types.bytes.PyBytes;
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
    return other instanceof CodeObject c
        && (c.info() == self.info() || sameProgram(code(self), code(c)));
  }

  /** Whether the same text with the same names stands at the same line. */
  private static boolean sameProgram(Code a, Code b) {
    return a.name().equals(b.name())
        && a.firstLine() == b.firstLine()
        && a.kind() == b.kind()
        && a.isNested() == b.isNested()
        && sameParameters(a.parameters(), b.parameters())
        && a.freeNames().equals(b.freeNames())
        && a.cellNames().equals(b.cellNames())
        && a.slotNames().equals(b.slotNames())
        && Objects.equals(a.doc(), b.doc())
        && a.text().equals(b.text());
  }

  private static boolean sameParameters(Code.Parameters a, Code.Parameters b) {
    return a.positionalOnly() == b.positionalOnly()
        && a.positional() == b.positional()
        && a.keywordOnly() == b.keywordOnly()
        && a.varArgs() == b.varArgs()
        && a.varKeywords() == b.varKeywords()
        && Arrays.equals(a.names(), b.names());
  }

  @Fn
  static long __hash__(CodeObject self) {
    return Objects.hash(code(self).name(), code(self).firstLine(), code(self).text());
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

  /** The names that are no variables of the code: globals, attributes, modules. */
  @Getter("co_names")
  static PyTuple names(CodeObject self) {
    return PyTuple.of(code(self).names().toArray());
  }

  @Getter("co_consts")
  static PyTuple constants(CodeObject self) {
    return PyTuple.of(code(self).constants().toArray());
  }

  /** There is no bytecode: what is run is the tree of this text, in UTF-8. */
  @Getter("co_code")
  static Object bytes(CodeObject self) {
    return new PyBytes(code(self).text().getBytes(StandardCharsets.UTF_8));
  }

  /** How many places a frame has for variables and temporaries. */
  @Getter("co_stacksize")
  static long stackSize(Realm r, CodeObject self) {
    return code(self).lower(r).slots();
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
   * bytes. There are no instructions; {@code tb_lasti} counts the places of the file instead, and
   * those outside the code are None.
   */
  @Fn("co_positions")
  static Object positions(Realm r, CodeObject self) {
    Code c = code(self);
    c.lower(r); // which adds its places
    Positions p = c.positions();
    Source source = p.source();
    PyList all = new PyList();
    all.add(PyTuple.of(new Object[] {firstLine(self), firstLine(self), 0L, 0L}));
    for (int id = 1; id < p.size(); id++) {
      all.add(
          PyTuple.of(
              isInside(c, p, id)
                  ? new Object[] {
                    (long) source.line(p.start(id)),
                    (long) source.line(p.end(id)),
                    column(source, p.start(id)),
                    column(source, p.end(id))
                  }
                  : new Object[] {PyNone.NONE, PyNone.NONE, PyNone.NONE, PyNone.NONE}));
    }
    return Iteration.iter(r, all);
  }

  private static boolean isInside(Code c, Positions p, int id) {
    return p.start(id) >= c.start() && p.end(id) <= c.end();
  }

  private static Object column(Source source, int offset) {
    int start = offset - source.column(offset);
    return (long) source.text().substring(start, offset).getBytes(StandardCharsets.UTF_8).length;
  }

  /** Where instructions begin and end, and the line of each run of them. */
  @Fn("co_lines")
  static Object lines(Realm r, CodeObject self) {
    Code c = code(self);
    c.lower(r);
    Positions p = c.positions();
    PyList all = new PyList();
    all.add(PyTuple.of(new Object[] {0L, 2L, firstLine(self)}));
    for (int id = 1; id < p.size(); id++) {
      if (!isInside(c, p, id)) {
        continue;
      }
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
        "replace() argument '" + key + "' must be str, not " + r.typeOf(value).shown());
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
    flags |= c.isFunction() && c.isNested() ? CO_NESTED : 0;
    flags |= c.stringAnnotations() ? TextCompiler.STRING_ANNOTATIONS : 0;
    return switch (c.kind()) {
      case GENERATOR -> flags | CO_GENERATOR;
      case COROUTINE -> flags | CO_COROUTINE;
      case ASYNC_GENERATOR -> flags | CO_ASYNC_GENERATOR;
      default -> flags;
    };
  }
}
