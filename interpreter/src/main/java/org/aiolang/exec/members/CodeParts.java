package org.aiolang.exec.members;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.aiolang.exec.Code;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.frames.CodeObject;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a code object, in the order that {@code types.CodeType} takes them: what it makes
 * code of, and what {@code replace} changes some of. What the source decides may be given, but not
 * changed: names of globals and attributes, the number of cells, what calling it makes.
 */
final class CodeParts {
  /** The parts by name, in order. */
  static final List<String> NAMES =
      List.of(
          "co_argcount",
          "co_posonlyargcount",
          "co_kwonlyargcount",
          "co_nlocals",
          "co_stacksize",
          "co_flags",
          "co_code",
          "co_consts",
          "co_names",
          "co_varnames",
          "co_filename",
          "co_name",
          "co_qualname",
          "co_firstlineno",
          "co_linetable",
          "co_exceptiontable",
          "co_freevars",
          "co_cellvars");

  private static final int ARGCOUNT = 0;
  private static final int POSONLY = 1;
  private static final int KWONLY = 2;
  private static final int NLOCALS = 3;
  private static final int FLAGS = 5;
  private static final int CODE = 6;
  private static final int CONSTS = 7;
  private static final int GLOBAL_NAMES = 8;
  private static final int VARNAMES = 9;
  private static final int FILENAME = 10;
  private static final int NAME = 11;
  private static final int QUALNAME = 12;
  private static final int FIRST_LINE = 13;
  private static final int LINE_TABLE = 14;
  private static final int FREE_VARS = 16;
  private static final int CELL_VARS = 17;

  private final Realm r;
  private final Object[] values;

  private CodeParts(Realm r, Object[] values) {
    this.r = r;
    this.values = values;
  }

  /** Which code the texts that {@code co_code} gave are of; found by identity, of one realm. */
  private static final class Texts {
    private final Map<PyBytes, CodeObject> codes = new WeakHashMap<>();
  }

  private static Texts texts(Realm r) {
    Texts texts = r.part(Texts.class);
    if (texts == null) {
      texts = new Texts();
      r.setPart(Texts.class, texts);
    }
    return texts;
  }

  /**
   * {@code co_code}: there is no bytecode, so it is the text in UTF-8, which stands for the code.
   */
  static PyBytes text(Realm r, CodeObject self) {
    Map<PyBytes, CodeObject> codes = texts(r).codes;
    PyBytes text = new PyBytes(((Code) self.info()).text().getBytes(StandardCharsets.UTF_8));
    codes.put(text, self);
    return text;
  }

  /** The parts of a code object. */
  static CodeParts of(Realm r, CodeObject self) {
    Code c = (Code) self.info();
    return new CodeParts(
        r,
        new Object[] {
          (long) c.parameters().positional(),
          (long) c.parameters().positionalOnly(),
          (long) c.parameters().keywordOnly(),
          (long) c.varNames().size(),
          CodeMethods.stackSize(r, self),
          (long) c.flags(),
          text(r, self),
          PyTuple.of(c.constants().toArray()),
          PyTuple.of(c.names().toArray()),
          PyTuple.of(c.varNames().toArray()),
          c.filename(),
          c.name(),
          c.qualname(),
          (long) c.firstLine(),
          CodeMethods.lineTable(r, self),
          CodeMethods.exceptionTable(self),
          PyTuple.of(c.freeNames().toArray()),
          PyTuple.of(c.cellNames().toArray())
        });
  }

  /** The parts as arguments of the type. */
  static CodeParts given(Realm r, Object[] args) {
    if (args.length < NAMES.size() - 2 || args.length > NAMES.size()) {
      throw Errors.typeError(
          "code expected at "
              + (args.length > NAMES.size() ? "most " : "least ")
              + (args.length > NAMES.size() ? NAMES.size() : NAMES.size() - 2)
              + " arguments, got "
              + args.length);
    }
    CodeParts parts = new CodeParts(r, Arrays.copyOf(args, NAMES.size()));
    for (int i = args.length; i < NAMES.size(); i++) {
      parts.values[i] = PyTuple.EMPTY;
    }
    for (int i = 0; i < NAMES.size(); i++) {
      parts.check(i, "code() argument " + (i + 1), null);
    }
    for (int i : new int[] {ARGCOUNT, POSONLY, KWONLY, NLOCALS}) {
      if (parts.number(i) < 0) {
        throw Errors.valueError("code: " + NAMES.get(i).substring(3) + " must not be negative");
      }
    }
    return parts;
  }

  /** Changes the part of that name. */
  void set(String name, Object value) {
    int i = NAMES.indexOf(name);
    if (i < 0) {
      throw Errors.typeError("replace() got an unexpected keyword argument '" + name + "'");
    }
    values[i] = value;
    check(i, "replace() argument '" + name + "'", name);
  }

  /** Refuses a part of the wrong type, and where it has a name a negative number. */
  private void check(int i, String what, @Nullable String name) {
    Object value = values[i];
    Object made = null;
    String wanted = "";
    if (i <= FLAGS || i == FIRST_LINE) {
      long n = Convert.longValue(r, value);
      if (n < 0 && name != null) {
        throw Errors.valueError(name + " must be a positive integer");
      }
      made = n;
    } else if (i == CODE || i == LINE_TABLE || i == LINE_TABLE + 1) {
      wanted = "bytes";
      made = value instanceof PyBytes ? value : null;
    } else if (i == FILENAME || i == NAME || i == QUALNAME) {
      wanted = "str";
      made = value instanceof String ? value : null;
    } else {
      wanted = "tuple";
      made = value instanceof PyTuple ? value : null;
    }
    if (made == null) {
      throw Errors.typeError(
          what
              + " must be "
              + wanted
              + ", not "
              + (value == PyNone.NONE ? "None" : r.typeOf(value).shown()));
    }
    values[i] = made;
    if (i == GLOBAL_NAMES || i == VARNAMES || i >= FREE_VARS) {
      for (Object item : ((PyTuple) made).items()) {
        if (!(item instanceof String)) {
          throw Errors.typeError(
              "name tuples must contain only strings, not '" + r.typeOf(item).shown() + "'");
        }
      }
    }
  }

  private int number(int i) {
    return (int) Math.min((long) values[i], Integer.MAX_VALUE);
  }

  private List<String> names(int i) {
    List<String> names = new ArrayList<>();
    for (Object item : ((PyTuple) values[i]).items()) {
      names.add((String) item);
    }
    return names;
  }

  /**
   * The code object.
   *
   * @throws org.aiolang.object.PyException where the parts do not fit each other or the source
   */
  CodeObject build() {
    CodeObject of = texts(r).codes.get((PyBytes) values[CODE]);
    if (of == null) {
      throw Errors.valueError("code: co_code is malformed");
    }
    Code base = (Code) of.info();
    Code.Parameters parameters = parameters(base);
    keeps(GLOBAL_NAMES, PyTuple.of(base.names().toArray()));
    keepsCount(FREE_VARS, base.freeNames());
    keepsCount(CELL_VARS, base.cellNames());
    int flags = number(FLAGS);
    if ((flags & Code.KINDS) != (base.flags() & Code.KINDS)) {
      throw unchangeable(FLAGS);
    }
    List<Object> constants = List.of(((PyTuple) values[CONSTS]).items());
    constants(base, constants);
    return CodeObject.of(
        base.changed(
            new Code.Change(
                (String) values[NAME],
                (String) values[QUALNAME],
                (String) values[FILENAME],
                number(FIRST_LINE),
                flags,
                parameters,
                names(VARNAMES),
                names(FREE_VARS),
                names(CELL_VARS),
                constants)));
  }

  private Code.Parameters parameters(Code base) {
    List<String> variables = names(VARNAMES);
    if (variables.size() != number(NLOCALS)) {
      throw Errors.valueError("code: co_nlocals != len(co_varnames)");
    }
    boolean varArgs = (number(FLAGS) & Code.VAR_ARGS) != 0;
    boolean varKeywords = (number(FLAGS) & Code.VAR_KEYWORDS) != 0;
    int count = number(ARGCOUNT) + number(KWONLY) + (varArgs ? 1 : 0) + (varKeywords ? 1 : 0);
    if (count > variables.size() || count < 0) {
      throw Errors.valueError("code: co_varnames is too small");
    }
    if (number(POSONLY) > number(ARGCOUNT)) {
      throw Errors.of(Exceptions.SYSTEM_ERROR, "bad argument to internal function");
    }
    List<String> before = base.varNames();
    if (variables.size() < before.size() || !fillsFirstSlots(base, before, count)) {
      throw unchangeable(variables.size() < before.size() ? VARNAMES : ARGCOUNT);
    }
    return new Code.Parameters(
        variables.subList(0, count).toArray(new String[0]),
        number(POSONLY),
        number(ARGCOUNT),
        number(KWONLY),
        varArgs,
        varKeywords);
  }

  /** Whether so many variables of the source lie at the start of its frames, as parameters do. */
  private static boolean fillsFirstSlots(Code base, List<String> variables, int count) {
    return count <= base.parameters().names().length
        || count <= variables.size()
            && count <= base.slotNames().size()
            && base.slotNames().subList(0, count).equals(variables.subList(0, count));
  }

  /** Code of inner functions may be exchanged for code with as many cells. */
  private void constants(Code base, List<Object> given) {
    List<Object> before = base.constants();
    if (given.size() < before.size()) {
      throw unchangeable(CONSTS);
    }
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i) instanceof CodeObject c
          && !(given.get(i) instanceof CodeObject now
              && ((Code) now.info()).freeNames().size() == ((Code) c.info()).freeNames().size())) {
        throw unchangeable(CONSTS);
      }
    }
  }

  private void keeps(int i, PyTuple value) {
    if (!Compare.equal(r, values[i], value)) {
      throw unchangeable(i);
    }
  }

  private void keepsCount(int i, List<String> before) {
    if (names(i).size() != before.size()) {
      throw unchangeable(i);
    }
  }

  private static RuntimeException unchangeable(int i) {
    return Errors.valueError("code: " + NAMES.get(i) + " cannot be replaced so");
  }
}
