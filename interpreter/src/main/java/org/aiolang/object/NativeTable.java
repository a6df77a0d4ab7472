package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/**
 * The builtins of one type or module, generated from its declarations.
 *
 * <p>A builtin is a number in a table; calling it is a {@code switch}. Tables of types hold no
 * state and are shared.
 */
public abstract class NativeTable {
  public static final int FUNCTION = 0;
  public static final int METHOD = 1;
  public static final int STATIC_METHOD = 2;
  public static final int CLASS_METHOD = 3;
  public static final int GETTER = 4;
  public static final int NEW = 5;
  public static final int CONSTANT = 6;

  /** The type or module these belong to. */
  public abstract String owner();

  public abstract boolean isModule();

  /** The {@code __module__} of a type. */
  public String ownerModule() {
    return "builtins";
  }

  public abstract int size();

  /** The number of the builtin of that name, or -1. */
  public abstract int find(String name);

  public abstract String name(int id);

  /** One of the constants above. */
  public abstract int kind(int id);

  /** The number of the setter that belongs to a getter, or -1. */
  public int setter(int id) {
    return -1;
  }

  /** A fresh object; callers keep it. */
  public abstract Signature signature(int id);

  /** The {@code __text_signature__} of the type, or null. */
  public @Nullable String text() {
    return null;
  }

  /** The parameters as they are shown, where that is not the text of the signature. */
  public @Nullable String text(int id) {
    return null;
  }

  /** Whether it stands for an {@code async def}: calling it gives a coroutine. */
  public boolean isAsync(int id) {
    return false;
  }

  public @Nullable String doc(int id) {
    return null;
  }

  public Object call0(int id, Realm r) {
    return callSlots(id, r, signature(id).bind(r, Calls.NO_ARGS, null));
  }

  public Object call1(int id, Realm r, Object a) {
    return callSlots(id, r, signature(id).bind(r, new Object[] {a}, null));
  }

  public Object call2(int id, Realm r, Object a, Object b) {
    return callSlots(id, r, signature(id).bind(r, new Object[] {a, b}, null));
  }

  public Object call3(int id, Realm r, Object a, Object b, Object c) {
    return callSlots(id, r, signature(id).bind(r, new Object[] {a, b, c}, null));
  }

  /**
   * Calls with one value a parameter, as {@link Signature#bind} gives them; null means not given.
   */
  public abstract Object callSlots(int id, Realm r, @Nullable Object[] slots);
}
