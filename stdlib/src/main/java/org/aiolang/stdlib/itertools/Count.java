package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.Numbers;
import org.aiolang.object.Operators;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;

/** {@code itertools.count}: numbers from a start by a step, for ever. */
@Type(value = "count", module = "itertools", parts = CopyPart.class, self = Count.class)
final class Count extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("count").members(new CountTable());

  private Object at;
  private final Object step;

  private Count(Object start, Object step) {
    super(TYPE.instanceShape());
    this.at = start;
    this.step = step;
  }

  @Override
  public Object next(Realm r) {
    Object now = at;
    at =
        now instanceof Long n && step instanceof Long by
            ? Numbers.add(n, by)
            : Operators.binary(r, Operators.ADD, now, step);
    return now;
  }

  @Override
  public Object reduce(Realm r) {
    boolean plain =
        at instanceof Long n && n != Long.MAX_VALUE && step instanceof Long by && by == 1;
    return new PyTuple(type(), plain ? new PyTuple(at) : new PyTuple(at, step));
  }

  @New
  static Object create(
      Realm r, PyType cls, @Kw @Default("0") Object start, @Kw @Default("1") Object step) {
    if (!isNumber(r, start) || !isNumber(r, step)) {
      throw Errors.typeError("a number is required");
    }
    Count made = new Count(start, step);
    return cls == TYPE ? made : made.as(cls, Count.class);
  }

  private static boolean isNumber(Realm r, Object o) {
    PyType type = r.typeOf(o);
    return type.special(Special.INDEX) != null
        || type.special(Special.INT) != null
        || type.special(Special.FLOAT) != null
        || type.special(Special.COMPLEX) != null;
  }

  @Fn
  static String __repr__(Realm r, Count self) {
    String text = self.type().name() + "(" + Text.repr(r, self.at);
    return (self.step instanceof Long n && n == 1)
        ? text + ")"
        : text + ", " + Text.repr(r, self.step) + ")";
  }
}
