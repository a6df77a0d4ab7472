package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.Target;
import org.aiolang.exec.call.RangeCallNode;
import org.aiolang.exec.target.UnpackTarget;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.types.list.PyList;
import org.aiolang.types.range.PyRange;
import org.jspecify.annotations.Nullable;

/** {@code for}: ranges and lists without an iterator object, pairs without a tuple. */
public final class ForNode extends StmtNode {
  private final ExprNode iterable;
  private final @Nullable RangeCallNode call;
  private final @Nullable UnpackTarget pair;
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
    this.call = iterable instanceof RangeCallNode c ? c : null;
    this.target = target;
    this.pair = target instanceof UnpackTarget t && t.isPair() ? t : null;
    this.unboxedSlot = unboxedSlot;
    this.body = body;
    this.otherwise = otherwise;
    this.at = at;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Object completion = call == null ? over(f, iterable.execute(f)) : overCall(f, call);
    if (completion != null) {
      return completion == BREAK ? null : completion;
    }
    return otherwise == null ? null : otherwise.execute(f);
  }

  private @Nullable Object over(Frame f, Object o) {
    if (o instanceof PyRange range && range.big == null) {
      return overLongs(f, range.start, range.step, range.length);
    }
    if (o instanceof PyList list && list.shape() == PyList.TYPE.instanceShape()) {
      return overList(f, list);
    }
    f.at = at;
    return overIterator(f, Iteration.of(f.realm, o));
  }

  private @Nullable Object overCall(Frame f, RangeCallNode range) {
    Object callee = range.callee(f);
    if (callee != PyRange.TYPE) {
      return over(f, range.call(f, callee));
    }
    long from = range.start(f);
    if (from == Frame.NOT_LONG) {
      return over(f, range.callFrom(f, f.pending));
    }
    long to = range.stop(f);
    if (to == Frame.NOT_LONG) {
      return over(f, range.call(f, from, f.pending));
    }
    f.at = at;
    f.realm.switchpoint();
    return from < to && to - from < 0
        ? over(f, range.call(f, from, to))
        : overLongs(f, from, 1, from < to ? to - from : 0);
  }

  private @Nullable Object overLongs(Frame f, long start, long step, long length) {
    if (unboxedSlot < 0) {
      return overBoxed(f, start, step, length);
    }
    int slot = unboxedSlot;
    long i = start;
    for (long n = length; n > 0; n--, i += step) {
      f.unbox(slot, i);
      Object completion = body.execute(f);
      if (completion != null && completion != CONTINUE) {
        return completion;
      }
      f.realm.switchpoint();
    }
    return null;
  }

  private @Nullable Object overBoxed(Frame f, long start, long step, long length) {
    long i = start;
    for (long n = length; n > 0; n--, i += step) {
      target.assign(f, i);
      Object completion = body.execute(f);
      if (completion != null && completion != CONTINUE) {
        return completion;
      }
      f.realm.switchpoint();
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
      f.realm.switchpoint();
    }
    return null;
  }

  private @Nullable Object overIterator(Frame f, PyIterator it) {
    if (pair != null && it.pairs()) {
      return overPairs(f, it, pair);
    }
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
      f.realm.switchpoint();
    }
  }

  private @Nullable Object overPairs(Frame f, PyIterator it, UnpackTarget targets) {
    while (true) {
      f.at = at;
      Object first = it.first(f.realm);
      if (first == null) {
        return null;
      }
      targets.assign(f, first, it.second());
      Object completion = body.execute(f);
      if (completion != null && completion != CONTINUE) {
        return completion;
      }
      f.realm.safepoint();
    }
  }
}
