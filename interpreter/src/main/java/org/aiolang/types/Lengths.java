package org.aiolang.types;

import org.aiolang.object.Items;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;

/** {@code len(o)}: of the usual containers without a call. */
public final class Lengths {
  private Lengths() {}

  /** The length; raises what {@code __len__} raises, a TypeError where there is none. */
  public static long of(Realm r, Object o) {
    if (o instanceof String s) {
      return r.codePoints.length(s);
    }
    if (o instanceof PyList l) {
      if (l.type() == PyList.TYPE) {
        return l.size();
      }
    } else if (o instanceof PyDict d) {
      if (d.type() == PyDict.TYPE) {
        return d.size();
      }
    } else if (o instanceof PyTuple t && t.type() == PyTuple.TYPE) {
      return t.size();
    }
    return Items.length(r, o);
  }
}
