package org.aiolang.exec.target;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Locals;
import org.aiolang.exec.Target;
import org.aiolang.object.Attributes;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Shape;
import org.aiolang.object.Special;
import org.jspecify.annotations.Nullable;

/** {@code o.name = …}; the place of the attribute is kept a shape. */
public final class AttributeTarget extends Target {
  private final ExprNode object;
  private final int objectSlot;
  private final String name;
  private final int at;
  private @Nullable Shape shape;
  private @Nullable Shape next;
  private int version;
  private int index;

  public AttributeTarget(ExprNode object, String name, int at) {
    this.object = object;
    this.objectSlot = Locals.slot(object);
    this.name = name;
    this.at = at;
  }

  @Override
  public void assign(Frame f, Object value) {
    assign(f, Locals.read(f, objectSlot, object), value);
  }

  /** Assigns to the attribute of an object that was evaluated before. */
  public void assign(Frame f, Object o, Object value) {
    if (o instanceof PyObject p) {
      Shape s = p.shape();
      if (s == shape && s.type().version() == version) {
        if (next == null) {
          p.attributes()[index] = value;
        } else {
          Attributes.grow(p, next, value);
        }
        return;
      }
      learn(p, s);
    }
    f.at = at;
    Attributes.set(f.realm, o, name, value);
  }

  /**
   * Remembers the place where assignment is plain: no descriptor, no {@code __setattr__}, no dict.
   */
  private void learn(PyObject p, Shape s) {
    PyType type = s.type();
    if (s.isDict()
        || type.isBuiltin()
        || !type.instancesHaveDict()
        || !p.usesPlainLookup()
        || type.lookup(name) != null
        || !(type.special(Special.SETATTR) instanceof NativeFunction hook)
        || !hook.name().equals("__setattr__")) {
      return;
    }
    int i = s.find(name);
    Shape grown = i < 0 ? s.with(name) : null;
    if (i < 0 && grown == null) {
      return;
    }
    shape = s;
    version = type.version();
    index = i;
    next = grown;
  }

  @Override
  public void delete(Frame f) {
    Object o = Locals.read(f, objectSlot, object);
    f.at = at;
    Attributes.set(f.realm, o, name, null);
  }
}
