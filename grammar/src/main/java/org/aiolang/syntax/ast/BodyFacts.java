package org.aiolang.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a function's body means for the scopes around it and for the kind of function.
 *
 * @param flags a sum of the constants
 * @param globals names that it says {@code global} of, functions in it included
 * @param selfAttributes attributes of {@code self} that it assigns, in their order
 * @param doc the text that it begins with
 */
public record BodyFacts(
    int flags, List<String> globals, List<String> selfAttributes, @Nullable String doc) {
  /** It is to be read at once. */
  public static final int EAGER = 1;

  /** It is a generator's. */
  public static final int YIELDS = 2;

  /** It names {@code super} or {@code __class__}. */
  public static final int USES_CLASS = 4;

  /** Whether it is to be read at once. */
  public boolean isEager() {
    return (flags & EAGER) != 0;
  }

  /** Whether it is a generator's. */
  public boolean yields() {
    return (flags & YIELDS) != 0;
  }

  /** Whether it names {@code super} or {@code __class__}. */
  public boolean usesClass() {
    return (flags & USES_CLASS) != 0;
  }
}
