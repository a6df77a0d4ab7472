package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Convert;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code itertools.repeat}: one value n times, or for ever. */
@Type(value = "repeat", module = "itertools", parts = CopyPart.class, self = Repeat.class)
final class Repeat extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("repeat").members(new RepeatTable());

  private final Object value;

  /** How often it still comes; negative is for ever. */
  private long left;

  private Repeat(Object value, long left) {
    super(TYPE.instanceShape());
    this.value = value;
    this.left = left;
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (left == 0) {
      return null;
    }
    if (left > 0) {
      left--;
    }
    return value;
  }

  @Override
  public Object reduce(Realm r) {
    return new PyTuple(type(), left < 0 ? new PyTuple(value) : new PyTuple(value, left));
  }

  @New
  static Object create(
      Realm r, PyType cls, @Kw Object object, @Kw @Default(Default.ABSENT) @Nullable Object times) {
    long n = times == null ? -1 : Math.max(0, Convert.longValue(r, times));
    Repeat made = new Repeat(object, n);
    return cls == TYPE ? made : made.as(cls, Repeat.class);
  }

  @Fn
  static long __length_hint__(Repeat self) {
    if (self.left < 0) {
      throw Errors.typeError("len() of unsized object");
    }
    return self.left;
  }

  @Fn
  static String __repr__(Realm r, Repeat self) {
    String text = self.type().name() + "(" + Text.repr(r, self.value);
    return self.left < 0 ? text + ")" : text + ", " + self.left + ")";
  }
}
