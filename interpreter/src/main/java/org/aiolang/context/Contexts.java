package org.aiolang.context;

import java.util.Objects;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** The current scope of an interpreter. */
public final class Contexts {
  private Contexts() {}

  /** The scope that runs now; the first one outside every task and {@code Context.run}. */
  public static Scope current(Realm r) {
    if (r.context == null) {
      r.context = new PyContext(null);
    }
    return (Scope) Objects.requireNonNull(r.context);
  }

  /** The values that are current, for a scope that begins as a copy. */
  public static @Nullable Variables copied(Realm r) {
    return r.context == null ? null : ((Scope) r.context).variables();
  }

  /** {@code contextvars.copy_context()}. */
  public static PyContext copy(Realm r) {
    return new PyContext(copied(r));
  }
}
