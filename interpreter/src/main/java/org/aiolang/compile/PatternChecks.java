package org.aiolang.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Literal;
import org.aiolang.syntax.ast.MatchCase;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Pattern;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is wrong with the patterns of a {@code match} whatever the subject is. */
final class PatternChecks {
  private final Source source;

  /** Names captured so far, in order. */
  private List<String> names = new ArrayList<>();

  /** Whether a pattern that always matches may stand here: nothing that follows is lost. */
  private boolean irrefutable;

  private PatternChecks(Source source) {
    this.source = source;
  }

  static void check(Source source, Stmt.Match s) throws SyntaxError {
    int n = s.cases().size();
    for (int i = 0; i < n; i++) {
      MatchCase c = s.cases().get(i);
      PatternChecks checks = new PatternChecks(source);
      checks.irrefutable = c.guard() != null || i == n - 1;
      checks.pattern(c.pattern());
    }
  }

  private SyntaxError error(String message, Node at) {
    return new SyntaxError(source, SyntaxError.Kind.SYNTAX, message, at.start(), at.end(), false);
  }

  private void capture(@Nullable String name, Node at) throws SyntaxError {
    if (name == null) {
      return;
    }
    if (name.equals("__debug__")) {
      throw error("cannot assign to __debug__", at);
    }
    if (names.contains(name)) {
      throw error("multiple assignments to name '" + name + "' in pattern", at);
    }
    names.add(name);
  }

  private void inner(List<Pattern> list) throws SyntaxError {
    boolean outer = irrefutable;
    irrefutable = true;
    for (Pattern p : list) {
      pattern(p);
    }
    irrefutable = outer;
  }

  private void pattern(Pattern pattern) throws SyntaxError {
    if (pattern instanceof Pattern.MatchAs p) {
      as(p);
    } else if (pattern instanceof Pattern.MatchStar p) {
      capture(p.name(), p);
    } else if (pattern instanceof Pattern.MatchOr p) {
      or(p);
    } else if (pattern instanceof Pattern.MatchSequence p) {
      int stars = 0;
      for (Pattern q : p.patterns()) {
        stars += q instanceof Pattern.MatchStar ? 1 : 0;
      }
      if (stars > 1) {
        throw error("multiple starred names in sequence pattern", p);
      }
      inner(p.patterns());
    } else if (pattern instanceof Pattern.MatchValue p) {
      if (p.value() instanceof Expr.JoinedStr) {
        throw error("patterns may only match literals and attribute lookups", p);
      }
    } else if (pattern instanceof Pattern.MatchMapping p) {
      keys(p);
      inner(p.patterns());
      capture(p.rest(), p);
    } else if (pattern instanceof Pattern.MatchClass p) {
      for (int i = 0; i < p.kwdAttrs().size(); i++) {
        if (p.kwdAttrs().get(i).equals("__debug__")) {
          throw error("cannot assign to __debug__", p.kwdPatterns().get(i));
        }
        if (p.kwdAttrs().subList(0, i).contains(p.kwdAttrs().get(i))) {
          throw error(
              "attribute name repeated in class pattern: " + p.kwdAttrs().get(i),
              p.kwdPatterns().get(i));
        }
      }
      inner(p.patterns());
      inner(p.kwdPatterns());
    }
  }

  private void as(Pattern.MatchAs p) throws SyntaxError {
    if (p.pattern() != null) {
      pattern(p.pattern());
    } else if (!irrefutable) {
      throw error(
          (p.name() == null ? "wildcard" : "name capture '" + p.name() + "'")
              + " makes remaining patterns unreachable",
          p);
    }
    capture(p.name(), p);
  }

  private void or(Pattern.MatchOr p) throws SyntaxError {
    List<String> outer = names;
    boolean last = irrefutable;
    List<String> first = List.of();
    int n = p.patterns().size();
    for (int i = 0; i < n; i++) {
      names = new ArrayList<>();
      irrefutable = last && i == n - 1;
      pattern(p.patterns().get(i));
      if (i == 0) {
        first = names;
      } else if (names.size() != first.size() || !names.containsAll(first)) {
        throw error("alternative patterns bind different names", p);
      }
    }
    irrefutable = last;
    names = outer;
    for (String name : first) {
      capture(name, p);
    }
  }

  private void keys(Pattern.MatchMapping p) throws SyntaxError {
    Set<Object> seen = new HashSet<>();
    for (Expr key : p.keys()) {
      if (key instanceof Expr.JoinedStr) {
        throw error("mapping pattern keys may only match literals and attribute lookups", p);
      }
      Object value = constant(key);
      if (value != null && !seen.add(value)) {
        throw error("mapping pattern checks duplicate key (" + Unparser.expression(key) + ")", p);
      }
    }
  }

  /** A value that is equal where Python's keys are; null for what is no literal. */
  private static @Nullable Object constant(Expr key) {
    if (key instanceof Expr.UnaryOp u && u.op() == UnaryOperator.U_SUB) {
      Object v = constant(u.operand());
      return v instanceof Long l
          ? (Object) (-l)
          : v instanceof Double d ? (Object) (-d) : v == null ? null : List.of("-", v);
    }
    if (!(key instanceof Expr.Constant c)) {
      return null;
    }
    Object v = c.value();
    if (v instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    if (v instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1L << 53) {
      return (long) (double) d;
    }
    if (v instanceof Literal.Imaginary i && i.value() == 0) {
      return 0L;
    }
    return v instanceof Literal.Ellipsis ? null : v;
  }
}
