package org.aiolang.stdlib.operator;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.ReprGuard;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code operator.itemgetter}: takes items of what it is called with. */
@Type(value = "itemgetter", module = "operator", text = "item, /, *items")
final class ItemGetter extends PyObject {
  static final PyType TYPE = PyType.builtin("itemgetter").members(new ItemGetterTable());

  private final Object[] keys;

  private ItemGetter(Object[] keys) {
    super(TYPE.instanceShape());
    this.keys = keys;
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    if (keywords != null) {
      throw Errors.typeError("itemgetter() takes no keyword arguments");
    }
    if (args.length != 1) {
      throw Errors.typeError("itemgetter expected 1 argument, got " + args.length);
    }
    return call1(r, args[0]);
  }

  @Override
  public Object call1(Realm r, Object o) {
    if (keys.length == 1) {
      return o instanceof PyTuple t
              && t.type() == PyTuple.TYPE
              && keys[0] instanceof Long i
              && i >= 0
              && i < t.size()
          ? t.get((int) (long) i)
          : Items.get(r, o, keys[0]);
    }
    Object[] items = new Object[keys.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = Items.get(r, o, keys[i]);
    }
    return PyTuple.of(items);
  }

  @New
  static Object create(Realm r, PyType cls, @Args Object[] items) {
    if (items.length == 0) {
      throw Errors.typeError("itemgetter expected 1 argument, got 0");
    }
    ItemGetter made = new ItemGetter(items);
    return cls == TYPE ? made : made.as(cls, ItemGetter.class);
  }

  @Fn
  static Object __call__(Realm r, ItemGetter self, @Args Object[] args) {
    return self.call(r, args, null);
  }

  @Fn
  static String __repr__(Realm r, ItemGetter self) {
    if (!ReprGuard.enter(r, self)) {
      return "operator.itemgetter(...)";
    }
    try {
      StringBuilder out = new StringBuilder("operator.itemgetter(");
      for (int i = 0; i < self.keys.length; i++) {
        out.append(i == 0 ? "" : ", ").append(Text.repr(r, self.keys[i]));
      }
      return out.append(')').toString();
    } finally {
      ReprGuard.leave(r);
    }
  }

  @Fn
  static Object __reduce__(ItemGetter self) {
    return new PyTuple(self.type(), PyTuple.of(self.keys));
  }
}
