package org.aiolang.context;

import org.jspecify.annotations.Nullable;

/** Whose variables are current: a {@code Context}, or something that runs in one of its own. */
public interface Scope {
  /** The values, null where there are none. */
  @Nullable Variables variables();

  /** Replaces the values. */
  void setVariables(@Nullable Variables variables);

  /** The {@code Context} object that stands for this scope, made on first demand. */
  PyContext context();
}
