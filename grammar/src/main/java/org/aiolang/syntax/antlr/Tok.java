package org.aiolang.syntax.antlr;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.ParseTreeVisitor;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * A token, which is its own leaf in the parse tree. It knows offsets, not lines: those are looked
 * up when an error is on its way out.
 */
public final class Tok implements Token, TerminalNode {
  /** Kind of token; changed only by the token source. */
  public int type;

  /** Offset of the first char. */
  public final int start;

  /** Offset after the last char. */
  public int end;

  /** The name after NFKC, for names and keywords; else null. */
  public final @Nullable String name;

  /** Place in the token stream. */
  public int index;

  Tok(int type, int start, int end, @Nullable String name) {
    this.type = type;
    this.start = start;
    this.end = end;
    this.name = name;
  }

  /** The token at the end of a text. */
  public static Tok end(int at) {
    return new Tok(EOF, at, at, null);
  }

  /** The same token, not in a stream. */
  public Tok copy() {
    return new Tok(type, start, end, name);
  }

  /** The name of a token that is one. */
  public String name() {
    if (name == null) {
      throw Rejected.at(this);
    }
    return name;
  }

  @Override
  public String getText() {
    return name == null ? AioParser.VOCABULARY.getDisplayName(type) : name;
  }

  @Override
  public int getType() {
    return type;
  }

  @Override
  public int getLine() {
    return 0;
  }

  @Override
  public int getCharPositionInLine() {
    return start;
  }

  @Override
  public int getChannel() {
    return DEFAULT_CHANNEL;
  }

  @Override
  public int getTokenIndex() {
    return index;
  }

  @Override
  public int getStartIndex() {
    return start;
  }

  @Override
  public int getStopIndex() {
    return end - 1;
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public @Nullable CharStream getInputStream() {
    return null;
  }

  @Override
  public Token getSymbol() {
    return this;
  }

  @Override
  public @Nullable ParseTree getParent() {
    return null;
  }

  @Override
  public @Nullable ParseTree getChild(int i) {
    return null;
  }

  @Override
  public void setParent(RuleContext parent) {}

  @Override
  public Object getPayload() {
    return this;
  }

  @Override
  public int getChildCount() {
    return 0;
  }

  @Override
  public String toStringTree() {
    return getText();
  }

  @Override
  public String toStringTree(Parser parser) {
    return getText();
  }

  @Override
  public <T> T accept(ParseTreeVisitor<? extends T> visitor) {
    return visitor.visitTerminal(this);
  }

  @Override
  public Interval getSourceInterval() {
    return new Interval(index, index);
  }
}
