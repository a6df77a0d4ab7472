package org.aiolang.stdlib.re;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree of a pattern. Flags are resolved: a node says all that it needs. */
sealed interface Node {
  /** One character. */
  record Literal(int c, boolean fold, boolean unicode) implements Node {}

  /** One of a set, or any but a newline, or any. */
  record Set(@Nullable CharSet chars, boolean newline) implements Node {}

  /** A place. */
  record At(Place place) implements Node {}

  /** One after the other. */
  record Sequence(List<Node> items) implements Node {}

  /** The first that leads to a match. */
  record Branch(List<Node> alternatives) implements Node {}

  /** {@code most} is {@link #UNBOUNDED} for no limit. */
  record Repeat(Node body, int least, int most, Greed greed) implements Node {}

  /** A group; {@code number} is 0 where it captures nothing. */
  record Group(int number, Node body, boolean transparent) implements Node {}

  /** What no choice is left of once it matched. */
  record Atomic(Node body) implements Node {}

  /** What a group matched. */
  record Reference(int group, boolean fold, boolean unicode) implements Node {}

  /** A condition on a group. */
  record Conditional(int group, Node yes, Node no) implements Node {}

  /** A look ahead, or behind. */
  record Look(Node body, boolean behind, boolean negated) implements Node {}

  /** What never matches. */
  record Failure() implements Node {}

  int UNBOUNDED = Integer.MAX_VALUE;

  /** How a repeat takes. */
  enum Greed {
    GREEDY,
    LAZY,
    POSSESSIVE
  }

  /** The places that match no character. */
  enum Place {
    BEGIN,
    BEGIN_LINE,
    END,
    END_LINE,
    END_STRING,
    BOUNDARY,
    NOT_BOUNDARY,
    ASCII_BOUNDARY,
    NOT_ASCII_BOUNDARY
  }
}
