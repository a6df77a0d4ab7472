package org.aiolang.syntax.diagnose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.syntax.antlr.AioParser;
import org.antlr.v4.runtime.Vocabulary;

/** Reads the notation of {@code diagnosis.peg}. */
final class RuleReader {
  private final String text;
  private int at;
  private final Map<String, Rule> rules = new HashMap<>();
  private final Map<String, Integer> tokens = new HashMap<>();

  private RuleReader(String text) {
    this.text = text;
    Vocabulary vocabulary = AioParser.VOCABULARY;
    tokens.put("EOF", -1);
    for (int type = 1; type <= vocabulary.getMaxTokenType(); type++) {
      String literal = vocabulary.getLiteralName(type);
      if (literal != null) {
        tokens.put(literal, type);
      }
      tokens.put(vocabulary.getSymbolicName(type), type);
    }
  }

  /** The rules by name. */
  static Map<String, Rule> read(String text) {
    RuleReader reader = new RuleReader(text);
    reader.skip();
    while (reader.at < text.length()) {
      reader.rule();
      reader.skip();
    }
    for (Rule rule : reader.rules.values()) {
      if (rule.body == null) {
        throw new IllegalStateException("no rule " + rule.name);
      }
    }
    return reader.rules;
  }

  private Rule named(String name) {
    Rule rule = rules.get(name);
    if (rule == null) {
      rule = new Rule(name, rules.size());
      rules.put(name, rule);
    }
    return rule;
  }

  private void rule() {
    Rule rule = named(word());
    skip();
    while (peek() != ':') {
      switch (word()) {
        case "memo":
          rule.memo = true;
          break;
        case "quiet":
          rule.quiet = true;
          break;
        default:
          throw wrong();
      }
      skip();
    }
    at++;
    skip();
    if (peek() == '|') {
      at++;
    }
    rule.body = choice();
  }

  private Part choice() {
    List<Part> choices = new ArrayList<>();
    do {
      choices.add(sequence());
      skip();
    } while (accept('|'));
    Part choice = new Part(Part.Kind.CHOICE);
    choice.parts = choices.toArray(new Part[0]);
    return choice;
  }

  private Part sequence() {
    List<Part> items = new ArrayList<>();
    Part sequence = new Part(Part.Kind.SEQUENCE);
    while (true) {
      skip();
      char c = peek();
      if (c == '=' && text.startsWith("=>", at)) {
        at += 2;
        sequence.complaint = complaint();
        break;
      }
      if (c == 0 || c == '|' || c == ')' || startsRule()) {
        break;
      }
      items.add(item());
    }
    sequence.parts = items.toArray(new Part[0]);
    return sequence;
  }

  /** A new rule begins at the start of a line. */
  private boolean startsRule() {
    return at > 0 && text.charAt(at - 1) == '\n' && Character.isLetter(peek());
  }

  private Part item() {
    int label = 0;
    if ((peek() == 'a' || peek() == 'b') && text.charAt(at + 1) == '=') {
      label = peek() - 'a' + 1;
      at += 2;
    }
    Part part = prefixed();
    char c = peek();
    if (c == '?' || c == '*' || c == '+') {
      at++;
      part = wrap(c == '?' ? Part.Kind.OPTIONAL : c == '*' ? Part.Kind.STAR : Part.Kind.PLUS, part);
    }
    part.label = label;
    return part;
  }

  private Part prefixed() {
    switch (peek()) {
      case '&':
        at++;
        if (accept('&')) {
          Part forced = new Part(Part.Kind.FORCED);
          String literal = quoted();
          forced.type = token(literal);
          forced.word = literal;
          return forced;
        }
        return wrap(Part.Kind.AND, primary());
      case '!':
        at++;
        return wrap(Part.Kind.NOT, primary());
      case '~':
        at++;
        return new Part(Part.Kind.CUT);
      default:
        return primary();
    }
  }

  private Part primary() {
    char c = peek();
    if (c == '(') {
      at++;
      Part choice = choice();
      if (!accept(')')) {
        throw wrong();
      }
      return choice;
    }
    if (c == '\'') {
      Part part = new Part(Part.Kind.TOKEN);
      part.type = token(quoted());
      return part;
    }
    if (c == '"') {
      Part part = new Part(Part.Kind.SOFT);
      String literal = quoted();
      part.word = literal.substring(1, literal.length() - 1);
      return part;
    }
    String word = word();
    if (word.equals("SOFT")) {
      return new Part(Part.Kind.ANY_SOFT);
    }
    if (tokens.containsKey(word)) {
      Part part = new Part(Part.Kind.TOKEN);
      part.type = token(word);
      return part;
    }
    Part part = new Part(Part.Kind.RULE);
    part.rule = named(word);
    return part;
  }

  private Complaint complaint() {
    int end = text.indexOf('\n', at);
    String line = text.substring(at, end).trim();
    int quote = line.indexOf('"');
    if (quote < 0) {
      at = end;
      return new Complaint(line, "");
    }
    String message = line.substring(quote + 1, line.length() - 1).replace("\\\"", "\"");
    at = end;
    return new Complaint(line.substring(0, quote).trim(), message);
  }

  private int token(String spelling) {
    Integer type = tokens.get(spelling);
    if (type == null) {
      throw wrong();
    }
    return type;
  }

  private static Part wrap(Part.Kind kind, Part inner) {
    Part part = new Part(kind);
    part.parts = new Part[] {inner};
    return part;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean accept(char c) {
    if (peek() == c) {
      at++;
      return true;
    }
    return false;
  }

  private String word() {
    int start = at;
    while (Character.isLetterOrDigit(peek()) || peek() == '_') {
      at++;
    }
    if (at == start) {
      throw wrong();
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int end = text.indexOf(peek(), at + 1);
    String literal = text.substring(at, end + 1);
    at = end + 1;
    return literal;
  }

  private void skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        at = text.indexOf('\n', at);
      } else if (c == ' ' || c == '\n') {
        at++;
      } else {
        return;
      }
    }
  }

  private IllegalStateException wrong() {
    return new IllegalStateException("the error grammar is wrong at char " + at);
  }
}
