package org.aiolang.types.typing;

import org.aiolang.object.Errors;

/** How a type parameter varies, as {@code repr} shows it. */
public enum Variance {
  INVARIANT("~"),
  COVARIANT("+"),
  CONTRAVARIANT("-"),
  INFERRED("");

  final String prefix;

  Variance(String prefix) {
    this.prefix = prefix;
  }

  static Variance of(boolean covariant, boolean contravariant, boolean infer) {
    if (covariant && contravariant) {
      throw Errors.valueError("Bivariant types are not supported.");
    }
    if (infer) {
      if (covariant || contravariant) {
        throw Errors.valueError("Variance cannot be specified with infer_variance.");
      }
      return INFERRED;
    }
    return covariant ? COVARIANT : contravariant ? CONTRAVARIANT : INVARIANT;
  }
}
