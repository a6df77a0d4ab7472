package org.aiolang.exec;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.aiolang.coroutine.Resumable;
import org.aiolang.object.Activation;
import org.aiolang.object.Cell;
import org.aiolang.object.CodeInfo;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * One execution of code: plain data, so that parking it is keeping it.
 *
 * <p>Slots hold parameters, locals, cells and temporaries. In a function that loops a local that is
 * an int may be in {@code longs} instead; its slot then holds {@link #UNBOXED}.
 */
public final class Frame extends Activation {
  private static final long[] NO_LONGS = {};

  /** In {@link #longs}: the frame was cleared, so that even its closure is out of sight. */
  private static final long[] CLEARED = {};

  /** In a slot: the value is in {@link #longs} at the same index. */
  public static final Object UNBOXED = new Object();

  /**
   * What {@code executeLong} returns when the value is not a long, or is this very long: the value
   * is in {@link #pending}.
   */
  public static final long NOT_LONG = 0x8BAD_F00D_5EED_0001L;

  private static final long NOT_DOUBLE_BITS = 0x7FF8_BAD5_EED0_0001L;

  /**
   * What {@code executeDouble} returns when the value is no float, or is this very NaN, which no
   * arithmetic gives: the value is in {@link #pending}.
   */
  public static final double NOT_DOUBLE = Double.longBitsToDouble(NOT_DOUBLE_BITS);

  /** The interpreter that runs it. */
  public final Realm realm;

  /** Whose code runs; for a file or a class body, a function made for it. */
  public final PyFunction function;

  /** Parameters, locals, cells and temporaries; null while unbound. */
  public final @Nullable Object[] slots;

  /** Unboxed locals, by slot; empty until there is one. */
  public long[] longs = NO_LONGS;

  /** The generator or coroutine that it belongs to, or null. */
  public @Nullable Resumable owner;

  /** The value behind {@link #NOT_LONG}, for the caller to take at once. */
  @SuppressWarnings("NullAway.Init")
  public Object pending;

  /** A frame with room for the body and nothing in its slots. */
  public Frame(Realm realm, PyFunction function, Body body) {
    this.realm = realm;
    this.function = function;
    this.slots = new Object[body.slots];
  }

  /** Whether {@code executeDouble} returned a float. */
  public static boolean isDouble(double d) {
    return !Double.isNaN(d) || Double.doubleToRawLongBits(d) != NOT_DOUBLE_BITS;
  }

  /** Gives a local a value that stays unboxed. */
  public void unbox(int slot, long value) {
    long[] l = longs;
    if (l.length == 0) {
      l = new long[slots.length];
      longs = l;
    }
    l[slot] = value;
    slots[slot] = UNBOXED;
  }

  /** Drops the variables. */
  void forget() {
    Arrays.fill(slots, null);
    longs = CLEARED;
    FrameLocals known = FrameLocals.known(this);
    if (known != null) {
      known.forgetOthers();
    }
  }

  /** Whether a program cleared it. */
  boolean isCleared() {
    return longs == CLEARED;
  }

  @Override
  public CodeInfo code() {
    return function.code();
  }

  @Override
  public PyDict globals() {
    return function.globals();
  }

  @Override
  public @Nullable Activation caller() {
    return owner == null ? back : FrameStates.caller(this, owner);
  }

  @Override
  public State state() {
    return FrameStates.of(this);
  }

  @Override
  public void clear(Realm r) {
    FrameStates.clear(r, this);
  }

  @Override
  public PyObject view() {
    return function.code().isFunction() && !function.code().hasNamespace()
        ? new FrameLocals(this)
        : locals();
  }

  /** The value of a slot that the code before this has filled. */
  public Object held(int slot) {
    return Objects.requireNonNull(slots[slot]);
  }

  /** The value of a local slot, or null while unbound. */
  public @Nullable Object local(int i) {
    Object v = slots[i];
    if (v instanceof TextBuffer b) {
      return b.text();
    }
    return v == UNBOXED ? (Object) longs[i] : v;
  }

  /** The value of the variable in a slot, or null while unbound. */
  @Nullable Object variable(int i) {
    Object v = local(i);
    return v instanceof Cell c && function.body().isCell(i) ? c.value : v;
  }

  @Override
  public PyObject locals() {
    PyObject locals = variables();
    FrameLocals known = FrameLocals.known(this);
    if (known != null && locals instanceof PyDict d) {
      known.addOthers(d);
    }
    return locals;
  }

  /** The variables alone, without names that a program put beside them. */
  PyObject variables() {
    Code code = function.code();
    PyDict locals = new PyDict();
    List<String> names = code.slotNames();
    for (int i = 0; i < names.size(); i++) {
      Object v = variable(i);
      if (v != null && Character.isJavaIdentifierStart(names.get(i).charAt(0))) {
        locals.putStr(names.get(i), v);
      }
    }
    if (!code.isFunction() || code.hasNamespace()) {
      // Slots of such code are variables of the comprehension that runs, and hide the rest.
      return locals.size() > 0 ? locals : code.hasNamespace() ? (PyObject) held(0) : globals();
    }
    List<String> free = isCleared() ? List.of() : code.freeNames();
    for (int i = 0; i < free.size(); i++) {
      Object v = function.closure()[i].value;
      if (v != null && !free.get(i).equals("__class__")) {
        locals.putStr(free.get(i), v);
      }
    }
    return locals;
  }
}
