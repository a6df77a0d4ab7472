package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/**
 * A value that is not a Java number, boolean or string.
 *
 * <p>Its class and the layout of its attributes are one word, the {@link Shape}; attributes live in
 * {@code attributes} at the index the shape gives. In dict mode (see {@link Shape#isDict}) {@code
 * attributes[0]} is the {@code __dict__}. Objects belong to one interpreter and are touched under
 * its lock only; builtin types and native functions are immutable and shared.
 */
public abstract class PyObject {
  static final Object[] NO_ATTRIBUTES = {};

  protected Shape shape;
  Object[] attributes = NO_ATTRIBUTES;

  protected PyObject(Shape shape) {
    this.shape = shape;
  }

  /** The class, as {@code type(x)} gives it. */
  public final PyType type() {
    return shape.type();
  }

  /** The current shape. */
  public final Shape shape() {
    return shape;
  }

  /**
   * The storage that {@link Shape#find} indexes; an inline cache may read it after it checked the
   * shape.
   */
  public final Object[] attributes() {
    return attributes;
  }

  /** Gives a new object of a builtin layout its subclass. */
  public final <T extends PyObject> T as(PyType cls, Class<T> layout) {
    shape = cls.instanceShape();
    return layout.cast(this);
  }

  /** Calls this object. {@code keywords} name the last arguments. */
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    Object method = type().special(Special.CALL);
    if (method == null) {
      throw Errors.typeError("'" + type().shown() + "' object is not callable");
    }
    return Calls.callMethod(r, method, this, args, keywords);
  }

  public Object call0(Realm r) {
    return call(r, Calls.NO_ARGS, null);
  }

  public Object call1(Realm r, Object a) {
    return call(r, new Object[] {a}, null);
  }

  public Object call2(Realm r, Object a, Object b) {
    return call(r, new Object[] {a, b}, null);
  }

  public Object call3(Realm r, Object a, Object b, Object c) {
    return call(r, new Object[] {a, b, c}, null);
  }

  /**
   * How this object behaves when it is found in a class: one of the constants of {@link
   * Descriptor}.
   */
  public int descriptorKind() {
    return Descriptor.kindOf(type());
  }

  /** What reading this descriptor through an instance (null: through the class) gives. */
  public Object descriptorGet(Realm r, @Nullable Object instance, PyType owner) {
    return Descriptor.get(r, this, instance, owner);
  }

  /** Assigns through this data descriptor; a null value deletes. */
  public void descriptorSet(Realm r, Object instance, @Nullable Object value) {
    Descriptor.set(r, this, instance, value);
  }

  /**
   * The value in the instance's own {@code __dict__}, without descriptors or class; null where
   * absent.
   */
  public @Nullable Object ownAttribute(Realm r, String name) {
    return Attributes.getOwn(r, this, name);
  }

  /**
   * {@code object.__getattribute__}, or what the builtin type has in its place. Null where there is
   * no such name.
   */
  public @Nullable Object getAttribute(Realm r, String name) {
    return Attributes.generic(r, this, name);
  }

  /**
   * {@code object.__setattr__} and {@code object.__delattr__} (null value), or what the builtin
   * type has in its place.
   */
  public void setAttribute(Realm r, String name, @Nullable Object value) {
    Attributes.genericSet(r, this, name, value);
  }

  /** Whether instances of this builtin layout accept attributes though their class is builtin. */
  public boolean hasDict() {
    return !type().isBuiltin();
  }

  /**
   * Whether {@link #getAttribute} is the generic lookup, so that inline caches may do it
   * themselves.
   */
  public boolean usesPlainLookup() {
    return true;
  }
}
