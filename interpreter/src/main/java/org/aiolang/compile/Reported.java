package org.aiolang.compile;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.diag.OwnFrames;
import org.aiolang.diag.SyntaxWarnings;
import org.aiolang.exec.Code;
import org.aiolang.exec.TextCompiler;
import org.aiolang.limits.Budget;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.RunSettings;
import org.aiolang.syntax.Nesting;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.SyntaxWarning;
import org.aiolang.syntax.ast.Module;
import org.aiolang.types.ints.IntText;

/** Parsing and compiling for a program to run: what looks wrong is warned of. Script's thread. */
public final class Reported {
  private Reported() {}

  /** Parses and compiles; see the two halves. */
  public static Code compile(Realm r, Source source, Compiler.Mode mode) throws SyntaxError {
    return compile(r, parse(r, source, Parser.Mode.EXEC), source, mode, optimize(r));
  }

  /** The flag that stands for the level of optimisation which the command line asks for. */
  public static int optimize(Realm r) {
    return RunSettings.of(r).optimize() * TextCompiler.OPTIMIZE;
  }

  /**
   * {@link Parser#parse}.
   *
   * @throws SyntaxError where the text is not a program, or a filter makes a warning an error
   */
  public static Module parse(Realm r, Source source, Parser.Mode mode) throws SyntaxError {
    List<SyntaxWarning> found = new ArrayList<>(0);
    Module tree;
    try {
      tree = Parser.parse(source, mode, found, IntText.maxDigits(r));
    } catch (SyntaxError e) {
      SyntaxWarnings.show(r, source, found);
      throw e;
    }
    Budget budget = r.budget;
    if (budget != null && budget.limitsNesting() && !source.name().startsWith(OwnFrames.LIBRARY)) {
      Nesting nesting = Nesting.of(tree);
      budget.nesting(nesting.depth(), source.name(), source.line(nesting.at()));
    }
    SyntaxWarnings.show(r, source, found);
    return tree;
  }

  /**
   * {@link Compiler#compile}.
   *
   * @throws SyntaxError where the program is wrong in a way the grammar does not show, or a filter
   *     makes a warning an error
   */
  public static Code compile(Realm r, Module tree, Source source, Compiler.Mode mode, int flags)
      throws SyntaxError {
    List<SyntaxWarning> found = new ArrayList<>(0);
    Code code;
    try {
      code = Compiler.compile(tree, source, mode, flags, found);
    } catch (SyntaxError e) {
      SyntaxWarnings.show(r, source, found);
      throw e;
    } catch (StackOverflowError e) {
      if (r.budget != null) {
        r.budget.nestingBeyond(source.name(), 1);
      }
      throw Errors.recursionError(" during compilation");
    }
    SyntaxWarnings.show(r, source, found);
    return code;
  }
}
