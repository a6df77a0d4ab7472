package org.aiolang.exec.expr;

import java.util.Arrays;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.object.Items;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Sizes;
import org.aiolang.types.list.PyList;
import org.aiolang.types.slice.PySlice;
import org.aiolang.types.slice.SliceBounds;
import org.aiolang.types.str.StrIndex;
import org.jspecify.annotations.Nullable;

/** {@code o[lower:upper]}: of a str, list or tuple without a slice object. */
public final class SliceSubscriptNode extends ExprNode {
  private final ExprNode object;
  private final int objectSlot;
  private final @Nullable ExprNode lower;
  private final int lowerSlot;
  private final @Nullable ExprNode upper;
  private final int upperSlot;
  private final int at;

  /** A bound is null where it was left out. */
  public SliceSubscriptNode(
      ExprNode object, @Nullable ExprNode lower, @Nullable ExprNode upper, int at) {
    this.object = object;
    this.objectSlot = Locals.slot(object);
    this.lower = lower;
    this.lowerSlot = Locals.longSlot(lower);
    this.upper = upper;
    this.upperSlot = Locals.longSlot(upper);
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    Object o = Locals.read(f, objectSlot, object);
    long from = 0;
    if (lower != null) {
      from = Locals.readLong(f, lowerSlot, lower);
      if (from == Frame.NOT_LONG) {
        Object pending = f.pending;
        return general(f, o, pending, upper == null ? PyNone.NONE : upper.execute(f));
      }
    }
    long to = Long.MAX_VALUE;
    if (upper != null) {
      to = Locals.readLong(f, upperSlot, upper);
      if (to == Frame.NOT_LONG) {
        Object pending = f.pending;
        return general(f, o, lower == null ? PyNone.NONE : (Object) from, pending);
      }
    }
    if (o instanceof String s) {
      return StrIndex.slice(f.realm, s, from, to);
    }
    if (o instanceof PyList list) {
      if (list.shape() == PyList.TYPE.instanceShape()) {
        int start = SliceBounds.clip(from, list.size());
        int stop = Math.max(start, SliceBounds.clip(to, list.size()));
        Sizes.checkItems(f.realm, stop - start);
        return list.slice(start, stop);
      }
    } else if (o instanceof PyTuple tuple && tuple.shape() == PyTuple.TYPE.instanceShape()) {
      int start = SliceBounds.clip(from, tuple.size());
      int end = Math.max(start, SliceBounds.clip(to, tuple.size()));
      Sizes.checkItems(f.realm, end - start);
      return end - start == tuple.size()
          ? tuple
          : PyTuple.of(Arrays.copyOfRange(tuple.items(), start, end, Object[].class));
    }
    return general(
        f,
        o,
        lower == null ? PyNone.NONE : (Object) from,
        upper == null ? PyNone.NONE : (Object) to);
  }

  private Object general(Frame f, Object o, Object from, Object to) {
    f.at = at;
    return Items.get(f.realm, o, new PySlice(from, to, PyNone.NONE));
  }
}
