package org.aiolang.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.Target;
import org.aiolang.exec.match.CapturePattern;
import org.aiolang.exec.match.CaseNode;
import org.aiolang.exec.match.ClassPattern;
import org.aiolang.exec.match.MappingPattern;
import org.aiolang.exec.match.MatchNode;
import org.aiolang.exec.match.OrPattern;
import org.aiolang.exec.match.PatternNode;
import org.aiolang.exec.match.SequencePattern;
import org.aiolang.exec.match.SingletonPattern;
import org.aiolang.exec.match.ValuePattern;
import org.aiolang.syntax.ast.MatchCase;
import org.aiolang.syntax.ast.Pattern;
import org.aiolang.syntax.ast.Stmt;
import org.jspecify.annotations.Nullable;

/** {@code match} and its patterns. */
final class MatchLowering {
  private final Lowering c;

  /** The temporaries of the names that the pattern being lowered captures, in order of binding. */
  private Map<String, Integer> captured = new LinkedHashMap<>();

  MatchLowering(Lowering c) {
    this.c = c;
  }

  StmtNode statement(Stmt.Match s) {
    ExprNode subject = c.exprs.expr(s.subject());
    int slot = c.temp();
    MatchNode.Case[] cases = new MatchNode.Case[s.cases().size()];
    for (int i = 0; i < cases.length; i++) {
      MatchCase m = s.cases().get(i);
      CaseNode test = test(m, slot);
      ExprNode guard = m.guard() == null ? null : c.exprs.expr(m.guard());
      cases[i] = new MatchNode.Case(test, guard, c.stmts.block(m.body()));
    }
    return new MatchNode(subject, slot, cases);
  }

  /** The test of one case, whose subject is in a temporary. */
  CaseNode test(MatchCase m, int slot) {
    captured = new LinkedHashMap<>();
    PatternNode node = pattern(m.pattern());
    int[] slots = new int[captured.size()];
    Target[] names = new Target[slots.length];
    int i = 0;
    for (Map.Entry<String, Integer> e : captured.entrySet()) {
      slots[i] = e.getValue();
      names[i++] = c.targets.name(e.getKey(), m.pattern());
    }
    return new CaseNode(slot, node, slots, names);
  }

  private int slot(@Nullable String name) {
    if (name == null) {
      return -1;
    }
    Integer known = captured.get(name);
    if (known == null) {
      known = c.temp();
      captured.put(name, known);
    }
    return known;
  }

  private PatternNode pattern(Pattern pattern) {
    if (pattern instanceof Pattern.MatchValue p) {
      return new ValuePattern(c.exprs.expr(p.value()), c.at(p));
    }
    if (pattern instanceof Pattern.MatchSingleton p) {
      return new SingletonPattern(Constants.value(p.value()));
    }
    if (pattern instanceof Pattern.MatchAs p) {
      PatternNode inner = p.pattern() == null ? null : pattern(p.pattern());
      return new CapturePattern(inner, slot(p.name()));
    }
    if (pattern instanceof Pattern.MatchStar p) {
      return new CapturePattern(null, slot(p.name()));
    }
    if (pattern instanceof Pattern.MatchOr p) {
      return new OrPattern(patterns(p.patterns()));
    }
    if (pattern instanceof Pattern.MatchSequence p) {
      int star = -1;
      for (int i = 0; i < p.patterns().size(); i++) {
        if (p.patterns().get(i) instanceof Pattern.MatchStar) {
          star = i;
        }
      }
      return new SequencePattern(patterns(p.patterns()), star, c.at(p));
    }
    if (pattern instanceof Pattern.MatchMapping p) {
      return mapping(p);
    }
    return call((Pattern.MatchClass) pattern);
  }

  private PatternNode[] patterns(List<Pattern> list) {
    PatternNode[] nodes = new PatternNode[list.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = pattern(list.get(i));
    }
    return nodes;
  }

  private PatternNode mapping(Pattern.MatchMapping p) {
    ExprNode[] keys = new ExprNode[p.keys().size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = c.exprs.expr(p.keys().get(i));
    }
    PatternNode[] patterns = patterns(p.patterns());
    return new MappingPattern(keys, patterns, slot(p.rest()), c.at(p));
  }

  private PatternNode call(Pattern.MatchClass p) {
    List<Pattern> all = new ArrayList<>(p.patterns());
    all.addAll(p.kwdPatterns());
    String[] names = new String[p.kwdAttrs().size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = p.kwdAttrs().get(i);
    }
    return new ClassPattern(c.exprs.expr(p.cls()), patterns(all), names, c.at(p));
  }
}
