package org.aiolang.syntax.ast;

import java.util.AbstractList;

/**
 * The body of a function that is neither in a function nor generic, as a list whose statements are
 * made when one first looks at them. Cannot be changed; any thread.
 */
public abstract class LaterBody extends AbstractList<Stmt> {
  private final BodyFacts facts;

  protected LaterBody(BodyFacts facts) {
    this.facts = facts;
  }

  /** What is known of the statements before they are there. */
  public final BodyFacts facts() {
    return facts;
  }
}
