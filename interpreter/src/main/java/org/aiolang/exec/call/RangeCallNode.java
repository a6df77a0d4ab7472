package org.aiolang.exec.call;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Calls;
import org.aiolang.types.range.PyRange;
import org.jspecify.annotations.Nullable;

/**
 * {@code range(stop)} or {@code range(start, stop)} that a loop runs through: the loop asks for the
 * parts, and makes no range where the callee is the builtin and the bounds are longs.
 */
public final class RangeCallNode extends ExprNode {
  private final ExprNode function;
  private final @Nullable ExprNode start;
  private final ExprNode stop;
  private final int at;

  public RangeCallNode(ExprNode function, @Nullable ExprNode start, ExprNode stop, int at) {
    this.function = function;
    this.start = start;
    this.stop = stop;
    this.at = at;
  }

  /** What is called; to be asked for first. */
  public Object callee(Frame f) {
    return function.execute(f);
  }

  /** The start, 0 where it was left out, as {@link ExprNode#executeLong} gives it. */
  public long start(Frame f) {
    return start == null ? 0 : start.executeLong(f);
  }

  /** The stop, to be asked for last. */
  public long stop(Frame f) {
    return stop.executeLong(f);
  }

  /** The call, after {@link #callee}. */
  public Object call(Frame f, Object callee) {
    return start == null
        ? finish(f, callee, null, stop.execute(f))
        : finish(f, callee, start.execute(f), stop.execute(f));
  }

  /** The call of the builtin, after {@link #start}. */
  public Object callFrom(Frame f, Object from) {
    return finish(f, PyRange.TYPE, from, stop.execute(f));
  }

  /** The call of the builtin, after {@link #stop}. */
  public Object call(Frame f, long from, Object to) {
    return finish(f, PyRange.TYPE, start == null ? null : (Object) from, to);
  }

  private Object finish(Frame f, Object callee, @Nullable Object from, Object to) {
    f.at = at;
    f.realm.switchpoint();
    return from == null ? Calls.call1(f.realm, callee, to) : Calls.call2(f.realm, callee, from, to);
  }

  @Override
  public Object execute(Frame f) {
    return call(f, callee(f));
  }
}
