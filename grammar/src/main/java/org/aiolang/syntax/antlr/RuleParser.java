package org.aiolang.syntax.antlr;

import java.util.ArrayList;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * What the generated parser stands on: it stops at the first token that does not fit, counts how
 * deep the rules are nested, and makes each token its own leaf.
 */
public abstract class RuleParser extends Parser {
  /** Rules that may be active at once. With 200 brackets some 1,000 are. */
  static final int MAX_DEPTH = 2500;

  private final Tokens tokens;
  private int depth;

  RuleParser(TokenStream input) {
    super(input);
    tokens = (Tokens) input;
    setErrorHandler(new StopAtOnce());
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int ruleIndex) {
    if (++depth > MAX_DEPTH) {
      throw Rejected.tooDeep(tokens.current());
    }
    setState(state);
    context.start = tokens.current();
    if (_ctx != null && _ctx != context) {
      add(_ctx, context);
    }
    _ctx = context;
  }

  @Override
  public void exitRule() {
    depth--;
    int before = tokens.index() - 1;
    _ctx.stop = before < 0 ? tokens.current() : tokens.at(before);
    setState(_ctx.invokingState);
    _ctx = (ParserRuleContext) _ctx.parent;
  }

  @Override
  public void enterOuterAlt(ParserRuleContext context, int alternative) {}

  @Override
  public Token consume() {
    Tok token = tokens.current();
    tokens.consume();
    add(_ctx, token);
    return token;
  }

  @Override
  public Token match(int type) {
    Tok token = tokens.current();
    if (token.type != type) {
      throw refused();
    }
    tokens.consume();
    add(_ctx, token);
    return token;
  }

  /** Most contexts have one child or two. */
  private static void add(ParserRuleContext parent, ParseTree child) {
    if (parent.children == null) {
      parent.children = new ArrayList<>(2);
    }
    parent.children.add(child);
  }

  /**
   * The text ended too early if only the end, and the blocks that it ends, could not stand there.
   */
  private Rejected refused() {
    Tok token = tokens.current();
    Tok next = token;
    while (next.type == AioParser.DEDENT) {
      next = tokens.at(next.index + 1);
    }
    return new Rejected(Rejected.Kind.SYNTAX, null, token.start, token.end, next.type == Tok.EOF);
  }

  /** No recovery: the error pass explains. */
  private static final class StopAtOnce implements ANTLRErrorStrategy {
    @Override
    public void reset(Parser recognizer) {}

    @Override
    public Token recoverInline(Parser recognizer) {
      throw ((RuleParser) recognizer).refused();
    }

    @Override
    public void recover(Parser recognizer, RecognitionException e) {
      throw ((RuleParser) recognizer).refused();
    }

    @Override
    public void sync(Parser recognizer) {}

    @Override
    public boolean inErrorRecoveryMode(Parser recognizer) {
      return false;
    }

    @Override
    public void reportMatch(Parser recognizer) {}

    @Override
    public void reportError(Parser recognizer, RecognitionException e) {}
  }
}
