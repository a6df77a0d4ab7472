package org.aiolang.types.typing;

import java.util.Objects;
import org.aiolang.object.Calls;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * A value that code of the program gives when it is first asked for. An evaluation that raises is
 * tried again the next time.
 */
public final class Lazy {
  private @Nullable Object thunk;
  private @Nullable Object value;

  private Lazy(@Nullable Object thunk, @Nullable Object value) {
    this.thunk = thunk;
    this.value = value;
  }

  /** A value that is known. */
  public static Lazy of(Object value) {
    return new Lazy(null, value);
  }

  /** What a function without parameters will give. */
  public static Lazy thunk(Object function) {
    return new Lazy(function, null);
  }

  Object get(Realm r) {
    Object v = value;
    if (v == null) {
      v = Calls.call0(r, Objects.requireNonNull(thunk));
      value = v;
      thunk = null;
    }
    return v;
  }
}
