package org.aiolang.syntax.diagnose;

import java.util.HashMap;
import java.util.Map;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.Tok;

/**
 * Matches rules against tokens, with backtracking. A match is the index of the token after it. A
 * complaint throws; so the result itself only says whether there was nothing to complain about.
 */
final class Matcher {
  private static final int FAIL = -1;

  /** Failed, and no other choice of the rule may be tried. */
  private static final int FAIL_ALL = -2;

  private final RawTokens tokens;
  private final Complainer complainer;
  private final Map<Long, Integer> outcomes = new HashMap<>();
  private boolean lookForBad;

  Matcher(RawTokens tokens, Complainer complainer) {
    this.tokens = tokens;
    this.complainer = complainer;
  }

  /** How many tokens the rule takes from the first on; negative if it does not match. */
  int match(Rule rule, boolean second) {
    lookForBad = second;
    outcomes.clear();
    return rule(rule, 0);
  }

  private int rule(Rule rule, int at) {
    if (rule.bad && !lookForBad) {
      return FAIL;
    }
    Part body = rule.body;
    if (body == null) {
      throw new IllegalStateException(rule.name);
    }
    if (!rule.memo) {
      if (!rule.quiet) {
        return Math.max(choice(body, at), FAIL);
      }
      boolean before = lookForBad;
      lookForBad = false;
      int result = choice(body, at);
      lookForBad = before;
      return Math.max(result, FAIL);
    }
    Long key = (long) rule.number << 32 | at;
    Integer known = outcomes.get(key);
    if (known == null) {
      known = Math.max(choice(body, at), FAIL);
      outcomes.put(key, known);
    }
    return known;
  }

  private int choice(Part choice, int at) {
    for (Part part : choice.parts) {
      int result = sequence(part, at);
      if (result != FAIL) {
        return result;
      }
    }
    return FAIL;
  }

  private int sequence(Part sequence, int start) {
    boolean cut = false;
    int at = start;
    Complaint complaint = sequence.complaint;
    int[] spans = complaint == null ? null : new int[6];
    for (Part part : sequence.parts) {
      if (part.kind == Part.Kind.CUT) {
        cut = true;
        continue;
      }
      int next = part(part, at);
      if (next < 0) {
        return cut ? FAIL_ALL : FAIL;
      }
      if (spans != null && part.label > 0) {
        spans[part.label * 2] = at;
        spans[part.label * 2 + 1] = next;
      }
      at = next;
    }
    if (complaint != null && spans != null && !complainer.passes(complaint, spans, at)) {
      return FAIL_ALL;
    }
    return at;
  }

  private int part(Part part, int at) {
    switch (part.kind) {
      case TOKEN:
        return tokens.at(at).type == part.type ? at + 1 : FAIL;
      case SOFT:
        Tok soft = tokens.at(at);
        return soft.type == AioParser.NAME && part.word.equals(soft.name) ? at + 1 : FAIL;
      case ANY_SOFT:
        return isSoftKeyword(tokens.at(at)) ? at + 1 : FAIL;
      case RULE:
        Rule rule = part.rule;
        if (rule == null) {
          throw new IllegalStateException("a rule part without a rule");
        }
        return rule(rule, at);
      case CHOICE:
        return Math.max(choice(part, at), FAIL);
      case OPTIONAL:
        int optional = part(part.parts[0], at);
        return optional < 0 ? at : optional;
      case STAR:
        return repeat(part.parts[0], at);
      case PLUS:
        int first = part(part.parts[0], at);
        return first < 0 ? FAIL : repeat(part.parts[0], first);
      case AND:
        return part(part.parts[0], at) < 0 ? FAIL : at;
      case NOT:
        return part(part.parts[0], at) < 0 ? at : FAIL;
      case FORCED:
        Tok token = tokens.at(at);
        if (token.type != part.type) {
          throw complainer.known(token, "expected " + part.word);
        }
        return at + 1;
      default:
        throw new IllegalStateException("a " + part.kind + " outside of a sequence");
    }
  }

  private int repeat(Part part, int start) {
    int at = start;
    while (true) {
      int next = part(part, at);
      if (next <= at) {
        return at;
      }
      at = next;
    }
  }

  /** CPython compares as many chars as the name has: the beginning of a soft keyword is one too. */
  private static boolean isSoftKeyword(Tok token) {
    if (token.type != AioParser.NAME) {
      return false;
    }
    String name = token.name();
    return "_".equals(name)
        || "case".startsWith(name)
        || "match".startsWith(name)
        || "type".startsWith(name);
  }
}
