package org.aiolang.stdlib.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aiolang.compile.Compiler;
import org.aiolang.compile.Reported;
import org.aiolang.exec.TextCompiler;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.SyntaxErrors;
import org.aiolang.object.Text;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SourceBytes;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.frames.CodeObject;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Module {@code _ast_core}. */
@Module("_ast_core")
public final class AstCore {
  private @Nullable NodeKinds kinds;

  /** The module of one interpreter. */
  public AstCore() {}

  /** Tells which classes the nodes have, and which fields the classes. */
  @Fn
  void setup(PyDict classes, PyDict fields) {
    kinds = new NodeKinds(classes, fields);
  }

  private NodeKinds kinds() {
    return Objects.requireNonNull(kinds);
  }

  /**
   * The tree of a text.
   *
   * @param mode exec, eval or single
   */
  @Fn
  Object tree(Realm r, Object source, String filename, String mode) {
    Parser.Mode as =
        switch (mode) {
          case "exec" -> Parser.Mode.EXEC;
          case "eval" -> Parser.Mode.EVAL;
          case "single" -> Parser.Mode.SINGLE;
          default ->
              throw Errors.valueError(
                  "compile() mode must be 'exec', 'eval', 'single' or 'func_type'");
        };
    try {
      Source text = text(source, filename);
      if (text.text().indexOf('\0') >= 0) {
        Object error =
            Exceptions.SYNTAX_ERROR.call1(r, "source code string cannot contain null bytes");
        throw new PyException((PyBaseException) error);
      }
      org.aiolang.syntax.ast.Module tree = Reported.parse(r, text, as);
      TreeBuilder builder = new TreeBuilder(kinds(), text);
      return as == Parser.Mode.EVAL
          ? builder.node(((Stmt.Expression) tree.body().get(0)).value())
          : Attributes.get(r, builder.node(tree), "body");
    } catch (SyntaxError e) {
      throw SyntaxErrors.ofText(r, e, as == Parser.Mode.EVAL);
    }
  }

  private static Source text(Object source, String filename) throws SyntaxError {
    String s = Text.asString(source);
    if (s != null) {
      return new Source(filename, s);
    }
    byte[] bytes = ByteSource.orNull(source);
    if (bytes == null) {
      throw Errors.typeError("compile() arg 1 must be a string, bytes or AST object");
    }
    return SourceBytes.decode(filename, bytes);
  }

  /**
   * The code of a tree.
   *
   * @param body the list of statements, or the expression
   */
  @Fn
  Object code(Realm r, Object body, String filename, String mode, long flags) {
    BlankSource places = new BlankSource(r);
    NodeKinds all = kinds();
    places.measure(
        body,
        o -> {
          NodeKinds.Kind kind = all.of(o.type());
          return kind == null ? null : kind.fields();
        });
    Source source = places.source(filename);
    TreeReader reader = new TreeReader(r, all, places);
    List<Stmt> statements = new ArrayList<>();
    if (body instanceof PyList list) {
      for (Object o : list.toArray()) {
        statements.add(statement(r, reader, o));
      }
    } else {
      Object e = reader.node((PyObject) body);
      if (!(e instanceof Expr value)) {
        throw Errors.typeError("expected some sort of expr, but got " + Text.repr(r, body));
      }
      statements.add(new Stmt.Expression(value, value.start(), value.end()));
    }
    var module = new org.aiolang.syntax.ast.Module(statements, 0, source.text().length());
    Compiler.Mode as =
        switch (mode) {
          case "eval" -> Compiler.Mode.EVAL;
          case "single" -> Compiler.Mode.SINGLE;
          default ->
              (flags & TextCompiler.TOP_LEVEL_AWAIT) != 0
                  ? Compiler.Mode.FILE
                  : Compiler.Mode.MODULE;
        };
    try {
      return CodeObject.of(Reported.compile(r, module, source, as, (int) flags));
    } catch (SyntaxError e) {
      throw SyntaxErrors.of(r, e);
    }
  }

  private static Stmt statement(Realm r, TreeReader reader, Object o) {
    if (o == PyNone.NONE) {
      throw Errors.valueError("None disallowed in statement list");
    }
    if (o instanceof PyObject p && reader.node(p) instanceof Stmt s) {
      return s;
    }
    throw Errors.typeError("expected some sort of stmt, but got " + Text.repr(r, o));
  }

  /**
   * The comments of a text that parses: (line, text) each; one that has its line for itself takes
   * the line's end along, as CPython's tokenizer has it.
   */
  @Fn
  Object comments(Object source, String filename) {
    PyList all = new PyList();
    try {
      Source text = text(source, filename);
      int[] places = Parser.comments(text);
      for (int i = 0; i < places.length; i += 2) {
        long line = text.line(places[i]);
        String comment = text.text().substring(places[i], places[i + 1]);
        String before = text.lineText((int) line).substring(0, text.column(places[i]));
        all.add(new PyTuple(line, before.isBlank() ? comment + "\n" : comment));
      }
    } catch (SyntaxError e) {
      throw new IllegalStateException("it was parsed before", e);
    }
    return all;
  }
}
