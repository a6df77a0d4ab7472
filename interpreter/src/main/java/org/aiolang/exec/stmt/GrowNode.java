package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.TextBuffer;
import org.aiolang.object.Operators;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/**
 * {@code name += value} for a local: a str grows in a {@link TextBuffer}, all else is added as
 * ever.
 */
public final class GrowNode extends StmtNode {
  /** Shorter strings are copied: a buffer costs more. */
  private static final int SHORT = 128;

  private final int slot;
  private final ExprNode value;
  private final StmtNode general;
  private final int at;

  /** {@code general} is the whole statement, for values that are not str. */
  public GrowNode(int slot, ExprNode value, StmtNode general, int at) {
    this.slot = slot;
    this.value = value;
    this.general = general;
    this.at = at;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Object old = f.slots[slot];
    if (old instanceof TextBuffer b) {
      return grow(f, b);
    }
    return old instanceof String s ? begin(f, s) : general.execute(f);
  }

  private @Nullable Object grow(Frame f, TextBuffer b) {
    int length = b.length();
    Object v = value.execute(f);
    if (v instanceof String s && f.slots[slot] == b && b.length() == length) {
      f.at = at;
      Sizes.check(f.realm, (long) length + s.length());
      b.append(s);
    } else {
      add(f, b.prefix(length), v);
    }
    return null;
  }

  private @Nullable Object begin(Frame f, String old) {
    Object v = value.execute(f);
    if (v instanceof String s) {
      f.at = at;
      Sizes.check(f.realm, (long) old.length() + s.length());
      f.slots[slot] =
          old.isEmpty() ? s : old.length() < SHORT ? old.concat(s) : new TextBuffer(old, s);
    } else {
      add(f, old, v);
    }
    return null;
  }

  private void add(Frame f, String old, Object v) {
    f.at = at;
    f.slots[slot] = Operators.inPlace(f.realm, Operators.ADD, old, v);
  }
}
