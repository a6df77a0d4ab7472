package org.aiolang.stdlib.collections;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Descriptor;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The descriptor of a field of a named tuple. */
@Type(value = "_tuplegetter", module = "collections")
final class TupleGetter extends PyObject {
  static final PyType TYPE =
      PyType.builtin("_tuplegetter").sealed().members(new TupleGetterTable());

  private final int index;
  private Object doc;

  TupleGetter(int index, Object doc) {
    super(TYPE.instanceShape());
    this.index = index;
    this.doc = doc;
  }

  @Override
  public int descriptorKind() {
    return Descriptor.DATA;
  }

  @Override
  public Object descriptorGet(Realm r, @Nullable Object instance, PyType owner) {
    if (instance instanceof PyTuple t) {
      if (index >= t.size()) {
        throw Errors.indexError("tuple index out of range");
      }
      return t.get(index);
    }
    if (instance == null) {
      return this;
    }
    throw Errors.typeError(
        "descriptor for index '"
            + index
            + "' for tuple subclasses doesn't apply to '"
            + r.typeOf(instance).shown()
            + "' object");
  }

  @Override
  public void descriptorSet(Realm r, Object instance, @Nullable Object value) {
    throw Errors.attributeError(value == null ? "can't delete attribute" : "can't set attribute");
  }

  @New
  static Object create(PyType cls, int index, Object doc) {
    return new TupleGetter(index, doc);
  }

  @Fn
  static Object __get__(Realm r, TupleGetter self, Object instance, Object owner) {
    return instance == PyNone.NONE ? self : self.descriptorGet(r, instance, r.typeOf(instance));
  }

  @Fn
  static void __set__(Realm r, TupleGetter self, Object instance, Object value) {
    self.descriptorSet(r, instance, value);
  }

  @Fn
  static void __delete__(Realm r, TupleGetter self, Object instance) {
    self.descriptorSet(r, instance, null);
  }

  @Fn
  static String __repr__(Realm r, TupleGetter self) {
    return "_tuplegetter(" + self.index + ", " + Text.repr(r, self.doc) + ")";
  }

  @Getter("__doc__")
  static Object doc(TupleGetter self) {
    return self.doc;
  }

  @Setter("__doc__")
  static void setDoc(TupleGetter self, @Nullable Object value) {
    self.doc = value == null ? PyNone.NONE : value;
  }
}
