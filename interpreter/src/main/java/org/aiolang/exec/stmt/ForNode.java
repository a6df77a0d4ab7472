package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.Target;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.types.list.PyList;
import org.aiolang.types.range.PyRange;
import org.jspecify.annotations.Nullable;

/** {@code for}: ranges and lists without an iterator object. */
public final class ForNode extends StmtNode {
  private final ExprNode iterable;
  private final Target target;
  private final StmtNode body;
  private final @Nullable StmtNode otherwise;
  private final int at;

  /** The slot of a plain local target in a frame with unboxed locals, or -1. */
  private final int unboxedSlot;

  public ForNode(
      ExprNode iterable,
      Target target,
      int unboxedSlot,
      StmtNode body,
      @Nullable StmtNode otherwise,
      int at) {
    this.iterable = iterable;
    this.target = target;
    this.unboxedSlot = unboxedSlot;
    this.body = body;
    this.otherwise = otherwise;
    this.at = at;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Object o = iterable.execute(f);
    Object completion;
    if (o instanceof PyRange range && range.big == null) {
      completion = unboxedSlot >= 0 ? overLongs(f, range) : overRange(f, range);
    } else if (o instanceof PyList list && list.shape() == PyList.TYPE.instanceShape()) {
      completion = overList(f, list);
    } else {
      f.at = at;
      completion = overIterator(f, Iteration.of(f.realm, o));
    }
    if (completion != null) {
      return completion == BREAK ? null : completion;
    }
    return otherwise == null ? null : otherwise.execute(f);
  }

  private @Nullable Object overLongs(Frame f, PyRange range) {
    long[] longs = f.longs;
    long n = range.length;
    long step = range.step;
    long i = range.start;
    int slot = unboxedSlot;
    for (; n > 0; n--, i += step) {
      longs[slot] = i;
      f.slots[slot] = Frame.UNBOXED;
      Object completion = body.execute(f);
      if (completion != null && completion != CONTINUE) {
        return completion;
      }
      f.realm.safepoint();
    }
    return null;
  }

  private @Nullable Object overRange(Frame f, PyRange range) {
    long i = range.start;
    for (long n = range.length; n > 0; n--, i += range.step) {
      target.assign(f, i);
      Object completion = body.execute(f);
      if (completion != null && completion != CONTINUE) {
        return completion;
      }
      f.realm.safepoint();
    }
    return null;
  }

  private @Nullable Object overList(Frame f, PyList list) {
    for (int i = 0; i < list.size(); i++) {
      target.assign(f, list.get(i));
      Object completion = body.execute(f);
      if (completion != null && completion != CONTINUE) {
        return completion;
      }
      f.realm.safepoint();
    }
    return null;
  }

  private @Nullable Object overIterator(Frame f, PyIterator it) {
    while (true) {
      f.at = at;
      Object v = it.next(f.realm);
      if (v == null) {
        return null;
      }
      target.assign(f, v);
      Object completion = body.execute(f);
      if (completion != null && completion != CONTINUE) {
        return completion;
      }
      f.realm.safepoint();
    }
  }
}
