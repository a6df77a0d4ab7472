package org.aiolang.builtins;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.aiolang.exec.Code;
import org.aiolang.exec.Programs;
import org.aiolang.exec.PyFunction;
import org.aiolang.exec.TextCompiler;
import org.aiolang.exec.call.ClassNode;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Activation;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Cell;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyInstance;
import org.aiolang.object.PyModule;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.RunSettings;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.frames.CodeObject;
import org.jspecify.annotations.Nullable;

/** Builtin functions that compile and run texts, and those that show a frame's variables. */
@Module("builtins")
final class CodeFunctions {
  /** {@code ast.PyCF_ONLY_AST}: the result is a tree. */
  private static final int ONLY_TREE = 0x400;

  /** {@code ast.PyCF_TYPE_COMMENTS}. */
  private static final int TYPE_COMMENTS = 0x1000;

  /** What {@code ast.PyCF_OPTIMIZED_AST} adds: constants are folded in the tree. */
  private static final int OPTIMIZED = 0x8000;

  private static final int TREES = ONLY_TREE | TYPE_COMMENTS | OPTIMIZED;

  private static final int KNOWN =
      TREES
          | TextCompiler.TOP_LEVEL_AWAIT
          | 0x200
          | 0x4000
          | 0x20000
          | 0x40000
          | 0x80000
          | 0x100000
          | 0x200000
          | 0x400000
          | 0x800000
          | TextCompiler.STRING_ANNOTATIONS
          | 0x10;

  private CodeFunctions() {}

  /** Whether it is a node of module {@code ast}, which is there if a program made one. */
  private static boolean isTree(Realm r, Object source) {
    Object module = source instanceof PyInstance ? r.modules().getStr("ast") : null;
    return module != null
        && Attributes.getOrNull(r, module, "AST") instanceof PyType t
        && r.typeOf(source).isSubtype(t);
  }

  /** The globals of who calls; where that is a host, those of the main program. */
  private static PyDict globals(Realm r, String function) {
    Activation top = r.top;
    if (top != null) {
      return top.globals();
    }
    if (r.modules().getStr("__main__") instanceof PyModule main) {
      return main.dict();
    }
    throw Errors.of(Exceptions.SYSTEM_ERROR, function + "(): frame does not exist");
  }

  private static PyObject locals(Realm r, String function) {
    Activation top = r.top;
    return top == null ? globals(r, function) : top.locals();
  }

  /**
   * Return the dictionary containing the current scope's global variables.
   *
   * <p>NOTE: Updates to this dictionary *will* affect name lookups in the current global scope and
   * vice-versa.
   */
  @Fn
  static Object globals(Realm r) {
    return globals(r, "globals");
  }

  /**
   * Return a dictionary containing the current scope's local variables.
   *
   * <p>NOTE: Whether or not updates to this dictionary will affect name lookups in the local scope
   * and vice-versa is *implementation dependent* and not covered by any backwards compatibility
   * guarantees.
   */
  @Fn
  static Object locals(Realm r) {
    return locals(r, "locals");
  }

  /**
   * Compile source into a code object that can be executed by exec() or eval().
   *
   * <p>The source code may represent a Python module, statement or expression. The filename will be
   * used for run-time error messages. The mode must be 'exec' to compile a module, 'single' to
   * compile a single (interactive) statement, or 'eval' to compile an expression.
   */
  @Fn
  static Object compile(
      Realm r,
      @Kw Object source,
      @Kw Object filename,
      @Kw Object mode_,
      @Kw @Default("0") long flags,
      @Kw @Default("False") boolean dontInherit,
      @Kw @Default("-1") long optimize,
      @KwOnly @Default("-1") long _feature_version) {
    String file = path(r, filename);
    String mode = Convert.str(r, mode_, "compile", "mode");
    if ((flags & ~KNOWN) != 0) {
      throw Errors.valueError("compile(): unrecognised flags");
    }
    if (optimize < -1 || optimize > 2) {
      throw Errors.valueError("compile(): invalid optimize value");
    }
    if (isTree(r, source)) {
      return (flags & ONLY_TREE) != 0
          ? (flags & OPTIMIZED) != 0 ? tree(r, source, file, mode, flags, optimize) : source
          : Calls.call(
              r,
              Attributes.get(r, r.importer().importPath(r, "ast"), "_compile"),
              new Object[] {
                source,
                file,
                mode,
                (flags & ~TREES) | level(r, optimize) | (dontInherit ? 0 : inherited(r))
              },
              null);
    }
    if ((flags & ONLY_TREE) != 0) {
      return tree(r, source, file, mode, flags, optimize);
    }
    TextCompiler.Mode as =
        switch (mode) {
          case "exec" -> TextCompiler.Mode.EXEC;
          case "eval" -> TextCompiler.Mode.EVAL;
          case "single" -> TextCompiler.Mode.SINGLE;
          default -> throw Errors.valueError("compile() mode must be 'exec', 'eval' or 'single'");
        };
    if (source instanceof CodeObject) {
      return source;
    }
    Object text = text(source, "compile", "string, bytes or AST object");
    int given = (int) flags | level(r, optimize) | (dontInherit ? 0 : inherited(r));
    return CodeObject.of(TextCompiler.of(r).compile(r, text, file, as, given));
  }

  /**
   * Evaluate the given source in the context of globals and locals.
   *
   * <p>The source may be a string representing a Python expression or a code object as returned by
   * compile(). The globals must be a dictionary and locals can be any mapping, defaulting to the
   * current globals and locals. If only globals is given, locals defaults to it.
   */
  @Fn
  static Object eval(
      Realm r,
      Object source,
      @Kw @Default("None") Object globals,
      @Kw @Default("None") Object locals) {
    if (locals != PyNone.NONE && !isMapping(r, locals)) {
      throw Errors.typeError("locals must be a mapping");
    }
    if (globals != PyNone.NONE && !(globals instanceof PyDict)) {
      throw Errors.typeError(
          isMapping(r, globals)
              ? "globals must be a real dict; try eval(expr, {}, mapping)"
              : "globals must be a dict");
    }
    if (source instanceof CodeObject c) {
      if (!((Code) c.info()).freeNames().isEmpty()) {
        throw Errors.typeError("code object passed to eval() may not contain free variables");
      }
      return run(r, (Code) c.info(), globals, locals, "eval");
    }
    Object text = text(source, "eval", "string, bytes or code object");
    return run(
        r,
        TextCompiler.of(r)
            .compile(
                r, stripped(text), "<string>", TextCompiler.Mode.EVAL, inherited(r) | level(r, -1)),
        globals,
        locals,
        "eval");
  }

  /**
   * Execute the given source in the context of globals and locals.
   *
   * <p>The source may be a string representing one or more Python statements or a code object as
   * returned by compile(). The globals must be a dictionary and locals can be any mapping,
   * defaulting to the current globals and locals. If only globals is given, locals defaults to it.
   * The closure must be a tuple of cellvars, and can only be used when source is a code object
   * requiring exactly that many cellvars.
   */
  @Fn
  static void exec(
      Realm r,
      Object source,
      @Kw @Default("None") Object globals,
      @Kw @Default("None") Object locals,
      @KwOnly @Default("None") Object closure) {
    if (globals != PyNone.NONE && !(globals instanceof PyDict)) {
      throw Errors.typeError("exec() globals must be a dict, not " + r.typeOf(globals).shown());
    }
    if (locals != PyNone.NONE && !isMapping(r, locals)) {
      throw Errors.typeError("locals must be a mapping or None, not " + r.typeOf(locals).shown());
    }
    if (source instanceof CodeObject c) {
      Code code = (Code) c.info();
      if (code.freeNames().isEmpty()) {
        if (closure != PyNone.NONE) {
          throw Errors.typeError("cannot use a closure with this code object");
        }
        run(r, code, globals, locals, "exec");
      } else {
        function(r, code, globals, cells(code, closure)).call0(r);
      }
      return;
    }
    if (closure != PyNone.NONE) {
      throw Errors.typeError("closure can only be used when source is a code object");
    }
    Object text = text(source, "exec", "string, bytes or code object");
    int flags = inherited(r) | level(r, -1);
    Code code = TextCompiler.of(r).compile(r, text, "<string>", TextCompiler.Mode.EXEC, flags);
    run(r, code, globals, locals, "exec");
  }

  /** Make a class: what the class statement calls. */
  @Fn("__build_class__")
  static Object buildClass(Realm r, @Args Object[] args, @KwArgs @Nullable PyDict kwds) {
    if (args.length < 2) {
      throw Errors.typeError("__build_class__: not enough arguments");
    }
    if (!(args[0] instanceof PyFunction body)) {
      throw Errors.typeError("__build_class__: func must be a function");
    }
    String name = Text.asString(args[1]);
    if (name == null) {
      throw Errors.typeError("__build_class__: name is not a string");
    }
    Object[] bases = Arrays.copyOfRange(args, 2, args.length);
    return ClassNode.build(r, body, name, bases, kwds == null ? new PyDict() : kwds);
  }

  private static Cell[] cells(Code code, Object closure) {
    int n = code.freeNames().size();
    boolean fits = closure instanceof PyTuple t && t.size() == n;
    Cell[] cells = new Cell[n];
    for (int i = 0; fits && i < n; i++) {
      fits = ((PyTuple) closure).items()[i] instanceof Cell;
      if (fits) {
        cells[i] = (Cell) ((PyTuple) closure).items()[i];
      }
    }
    if (!fits) {
      throw Errors.typeError("code object requires a closure of exactly length " + n);
    }
    return cells;
  }

  private static PyFunction function(Realm r, Code code, Object globals, Cell[] cells) {
    PyDict g = globals instanceof PyDict d ? d : globals(r, "exec");
    return new PyFunction(
        code, new PyFunction.BodyCell(code), g, cells, Calls.NO_ARGS, new Object[0]);
  }

  private static Object run(Realm r, Code code, Object globals, Object locals, String function) {
    PyDict g;
    Object l = locals;
    if (globals instanceof PyDict d) {
      g = d;
      l = locals == PyNone.NONE ? d : locals;
    } else {
      g = globals(r, function);
      l = locals == PyNone.NONE ? locals(r, function) : locals;
    }
    if (g.getStr("__builtins__") == null) {
      g.putStr("__builtins__", r.builtins());
    }
    if (code.isFunction()) {
      return function(r, code, g, PyFunction.NO_CELLS).call0(r);
    }
    boolean plain = l == g && g.type() == PyDict.TYPE;
    return Programs.run(r, plain ? code : code.namespaced(), g, l);
  }

  /** A String or a byte array. */
  private static Object text(Object source, String function, String wanted) {
    String s = Text.asString(source);
    if (s != null) {
      return s;
    }
    byte[] bytes = ByteSource.orNull(source);
    if (bytes == null) {
      throw Errors.typeError(function + "() arg 1 must be a " + wanted);
    }
    return bytes;
  }

  private static Object stripped(Object text) {
    if (!(text instanceof String s)) {
      return text;
    }
    int i = 0;
    while (i < s.length() && (s.charAt(i) == ' ' || s.charAt(i) == '\t')) {
      i++;
    }
    return s.substring(i);
  }

  /** The tree of a text, or of a tree whose constants are to be folded. */
  private static Object tree(
      Realm r, Object source, String file, String mode, long flags, long optimize) {
    long level = optimize < 0 ? RunSettings.of(r).optimize() : optimize;
    return Calls.call(
        r,
        Attributes.get(r, r.importer().importPath(r, "ast"), "_parse"),
        new Object[] {
          source, file, mode, (flags & TYPE_COMMENTS) != 0, (flags & OPTIMIZED) == 0 ? -1L : level
        },
        null);
  }

  /** The flags that stand for a level of optimisation; -1 is the command line's. */
  private static int level(Realm r, long optimize) {
    long level = optimize < 0 ? RunSettings.of(r).optimize() : optimize;
    return (int) level * TextCompiler.OPTIMIZE;
  }

  private static int inherited(Realm r) {
    return r.top != null && r.top.code() instanceof Code c && c.stringAnnotations()
        ? TextCompiler.STRING_ANNOTATIONS
        : 0;
  }

  private static String path(Realm r, Object filename) {
    Object given = filename;
    if (given instanceof PyObject o && o.type().special(Special.FSPATH) != null) {
      given = Calls.callMethod0(r, Objects.requireNonNull(o.type().special(Special.FSPATH)), o);
    }
    String s = Text.asString(given);
    if (s != null) {
      return s;
    }
    byte[] bytes = given instanceof PyBytes ? ByteSource.orNull(given) : null;
    if (bytes == null) {
      throw Errors.typeError(
          "expected str, bytes or os.PathLike object, not " + r.typeOf(filename).name());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static boolean isMapping(Realm r, Object o) {
    return r.typeOf(o).special(Special.GETITEM) != null;
  }
}
