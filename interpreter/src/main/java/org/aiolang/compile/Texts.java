package org.aiolang.compile;

import org.aiolang.exec.Code;
import org.aiolang.exec.TextCompiler;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.SyntaxErrors;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SourceBytes;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.ast.Stmt;

/** Compiles texts for {@code compile}, {@code exec} and {@code eval}. Stateless; any thread. */
public final class Texts extends TextCompiler {
  @Override
  public Code compile(Realm r, Object text, String filename, Mode mode, int flags) {
    try {
      Source source =
          text instanceof byte[] bytes
              ? SourceBytes.decode(filename, bytes)
              : new Source(filename, (String) text);
      if (r.budget != null) {
        r.budget.source(r, source.text().length());
      }
      if (source.text().indexOf('\0') >= 0) {
        Object error =
            Exceptions.SYNTAX_ERROR.call1(r, "source code string cannot contain null bytes");
        throw new PyException((PyBaseException) error);
      }
      Module tree = Reported.parse(r, source, parserMode(mode));
      if (mode == Mode.SINGLE
          && (tree.body().isEmpty() || isOpen(tree.body().get(0), source.text()))) {
        throw nothing(r, source);
      }
      return compile(r, tree, source, compilerMode(mode, flags), flags);
    } catch (SyntaxError e) {
      throw SyntaxErrors.ofText(r, e, mode == Mode.EVAL);
    }
  }

  /**
   * Whether more may follow a compound statement: its suite is on the last line, which has no end.
   */
  private static boolean isOpen(Stmt s, String text) {
    int start = text.lastIndexOf('\n', s.end() - 1) + 1;
    return s.isCompound()
        && text.indexOf('\n', s.end()) < 0
        && text.charAt(start) != ' '
        && text.charAt(start) != '\t';
  }

  /** A single statement is asked for and there is none, or one that has no end. */
  private static PyException nothing(Realm r, Source source) {
    String text = source.text();
    int end = text.endsWith("\n") ? text.length() - 1 : text.length();
    long line = text.isEmpty() ? 0 : source.line(end);
    PyTuple place =
        new PyTuple(
            source.name(), line, 0L, text.substring(text.lastIndexOf('\n', end - 1) + 1), line, 0L);
    return new PyException(
        (PyBaseException) Exceptions.SYNTAX_ERROR.call2(r, "invalid syntax", place));
  }

  /** What is wrong beyond the grammar is shown without its line: a text that runs has no file. */
  private static Code compile(Realm r, Module tree, Source source, Compiler.Mode mode, int flags) {
    try {
      return Reported.compile(r, tree, source, mode, flags);
    } catch (SyntaxError e) {
      throw SyntaxErrors.withoutText(r, e);
    }
  }

  private static Parser.Mode parserMode(Mode mode) {
    return switch (mode) {
      case EXEC -> Parser.Mode.EXEC;
      case EVAL -> Parser.Mode.EVAL;
      case SINGLE -> Parser.Mode.SINGLE;
    };
  }

  private static Compiler.Mode compilerMode(Mode mode, int flags) {
    return switch (mode) {
      case EXEC -> (flags & TOP_LEVEL_AWAIT) != 0 ? Compiler.Mode.FILE : Compiler.Mode.MODULE;
      case EVAL -> Compiler.Mode.EVAL;
      case SINGLE -> Compiler.Mode.SINGLE;
    };
  }
}
