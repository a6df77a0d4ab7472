package org.aiolang.stdlib.weakref;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.aiolang.limits.Budget;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Hash;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.alias.PyGenericAlias;
import org.jspecify.annotations.Nullable;

/** {@code weakref.ref}: finds an object as long as something else holds it. */
@Type(value = "ReferenceType", module = "weakref")
final class WeakRef extends PyObject {
  static final PyType TYPE = PyType.builtin("ReferenceType").members(new WeakRefTable());

  private final Holder holder;
  private @Nullable Object callback;

  /** Who pays for the callback; null where nobody counts. */
  final @Nullable Budget payer;

  private boolean hashed;
  private long hash;

  private WeakRef(
      PyObject referent,
      @Nullable Object callback,
      ReferenceQueue<PyObject> dead,
      @Nullable Budget payer) {
    super(TYPE.instanceShape());
    this.holder = new Holder(referent, this, dead);
    this.callback = callback;
    this.payer = payer;
  }

  /** What the collector clears; it lives as long as its owner. */
  static final class Holder extends WeakReference<PyObject> {
    final WeakRef owner;

    Holder(PyObject referent, WeakRef owner, ReferenceQueue<PyObject> dead) {
      super(referent, dead);
      this.owner = owner;
    }
  }

  @Override
  public boolean hasDict() {
    return !type().isBuiltin();
  }

  boolean isPlain() {
    return callback == null && type() == TYPE;
  }

  /** The call that made it was ended: nothing of that runs any more. */
  boolean isSpent() {
    return payer != null && payer.breach() != null;
  }

  @Nullable Object takeCallback() {
    Object taken = callback;
    callback = null;
    return taken;
  }

  @Nullable PyObject referent() {
    return holder.get();
  }

  @Override
  public Object call0(Realm r) {
    if (type() != TYPE && !(type().special(Special.CALL) instanceof NativeFunction)) {
      return super.call0(r);
    }
    return get();
  }

  private Object get() {
    PyObject o = holder.get();
    return o == null ? PyNone.NONE : o;
  }

  @New
  static Object create(Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (args.length == 0) {
      throw Errors.typeError("ReferenceType expected at least 1 argument, got 0");
    }
    if (cls == TYPE && args.length > 2) {
      throw Errors.typeError("ReferenceType expected at most 2 arguments, got " + args.length);
    }
    if (cls == TYPE && kwargs != null && kwargs.size() > 0) {
      throw Errors.typeError("ref() takes no keyword arguments");
    }
    PyObject referent = Referents.checked(r, args[0]);
    Object callback = args.length > 1 && args[1] != PyNone.NONE ? args[1] : null;
    WeakState state = WeakState.of(r);
    state.runCallbacks(r);
    if (callback == null && cls == TYPE) {
      WeakRef known = state.plain(referent);
      if (known != null) {
        return known;
      }
    }
    WeakRef made = new WeakRef(referent, callback, state.dead, callback == null ? null : r.budget);
    if (cls != TYPE) {
      made.as(cls, WeakRef.class);
    }
    state.add(referent, made);
    return made;
  }

  @Fn
  static void __init__(WeakRef self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (args.length > 2) {
      throw Errors.typeError("ReferenceType expected at most 2 arguments, got " + args.length);
    }
  }

  @Fn
  static Object __call__(WeakRef self) {
    return self.get();
  }

  @Getter("__callback__")
  static Object callback(WeakRef self) {
    return self.callback == null ? PyNone.NONE : self.callback;
  }

  @Fn
  static long __hash__(Realm r, WeakRef self) {
    if (!self.hashed) {
      PyObject o = self.holder.get();
      if (o == null) {
        throw Errors.typeError("weak object has gone away");
      }
      self.hash = Hash.of(r, o);
      self.hashed = true;
    }
    return self.hash;
  }

  private static Object same(Realm r, int op, WeakRef self, Object other) {
    if (!(other instanceof WeakRef o)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyObject a = self.holder.get();
    PyObject b = o.holder.get();
    if (a == null || b == null) {
      return (self == o) == (op == Compare.EQ);
    }
    return Compare.rich(r, op, a, b);
  }

  @Fn
  static Object __eq__(Realm r, WeakRef self, Object other) {
    return same(r, Compare.EQ, self, other);
  }

  @Fn
  static Object __ne__(Realm r, WeakRef self, Object other) {
    return same(r, Compare.NE, self, other);
  }

  @Fn
  static String __repr__(Realm r, WeakRef self) {
    PyObject o = self.holder.get();
    String head = "<weakref at " + Text.address(self) + "; ";
    if (o == null) {
      return head + "dead>";
    }
    Object name = Attributes.getOrNull(r, o, "__name__");
    return head
        + "to '"
        + o.type().fullName()
        + "' at "
        + Text.address(o)
        + (name instanceof String s ? " (" + s + ")>" : ">");
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
