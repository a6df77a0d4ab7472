package org.aiolang.exec;

import java.util.Objects;
import org.aiolang.object.Attributes;
import org.aiolang.object.BoundMethod;
import org.aiolang.object.Descriptor;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyModule;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.object.Special;
import org.jspecify.annotations.Nullable;

/**
 * What one place in the program knows of the objects it read an attribute of: an entry a shape. An
 * entry holds while the shape is the same and the class has not changed.
 */
public final class AttributeCache {
  private static final int MAX_ENTRIES = 4;

  private static final int FIELD = 0;
  private static final int VALUE = 1;
  private static final int METHOD = 2;
  private static final int GLOBAL = 3;

  /** One shape's entry. */
  private static final class Entry {
    final Object key;
    final PyType type;
    final int version;
    final int kind;
    final int index;
    final @Nullable Object member;
    final @Nullable Entry next;

    Entry(
        Object key,
        PyType type,
        int version,
        int kind,
        int index,
        @Nullable Object member,
        @Nullable Entry next) {
      this.key = key;
      this.type = type;
      this.version = version;
      this.kind = kind;
      this.index = index;
      this.member = member;
      this.next = next;
    }
  }

  private final String name;

  /** The newest entry of a field, spread out: most places read one field of one shape. */
  private @Nullable Shape fieldShape;

  private int fieldVersion;
  private int fieldIndex;

  /** The newest entry of a method, spread out likewise. */
  private @Nullable Shape methodShape;

  private int methodVersion;
  private @Nullable PyObject method;

  private @Nullable Entry first;
  private int entries;

  /** An empty cache for an attribute of this name. */
  public AttributeCache(String name) {
    this.name = name;
  }

  /** The attribute's name. */
  public String name() {
    return name;
  }

  /** The attribute; methods are bound. */
  public Object read(Realm r, Object o) {
    if (o instanceof PyObject p) {
      Shape s = p.shape();
      if (s == fieldShape && s.type().version() == fieldVersion) {
        return p.attributes()[fieldIndex];
      }
    }
    return other(r, o);
  }

  private Object other(Realm r, Object o) {
    Entry e = find(o);
    if (e == null) {
      return miss(r, o);
    }
    switch (e.kind) {
      case FIELD:
        return ((PyObject) o).attributes()[e.index];
      case METHOD:
        return new BoundMethod(o, (PyObject) Objects.requireNonNull(e.member));
      case GLOBAL:
        return ((PyModule) o).dict().valueAt(e.index);
      default:
        return Objects.requireNonNull(e.member);
    }
  }

  /** The function to call with the object put first, or null: then {@link #read} what to call. */
  public @Nullable PyObject method(Realm r, Object o) {
    if (o instanceof PyObject p) {
      Shape s = p.shape();
      if (s == methodShape && s.type().version() == methodVersion) {
        return method;
      }
    }
    return otherMethod(r, o);
  }

  private @Nullable PyObject otherMethod(Realm r, Object o) {
    Entry e = find(o);
    if (e == null) {
      e = learn(r, o);
      if (e == null) {
        return null;
      }
    }
    return e.kind == METHOD ? (PyObject) e.member : null;
  }

  private @Nullable Entry find(Object o) {
    if (o instanceof PyObject p) {
      Shape shape = p.shape();
      for (Entry e = first; e != null; e = e.next) {
        if (e.key == shape && e.type.version() == e.version) {
          return e;
        }
        if (e.key == o && ((PyModule) o).dict().structure() == e.version) {
          return e;
        }
      }
    } else {
      Class<?> c = o.getClass();
      for (Entry e = first; e != null; e = e.next) {
        if (e.key == c) {
          return e;
        }
      }
    }
    return null;
  }

  private Object miss(Realm r, Object o) {
    learn(r, o);
    return Attributes.get(r, o, name);
  }

  /**
   * Adds an entry where the attribute is plain: a field, or a class member that reading does not
   * compute.
   */
  private @Nullable Entry learn(Realm r, Object o) {
    PyType type = r.typeOf(o);
    if (o instanceof PyModule m) {
      PyDict d = m.dict();
      int slot = m.find(r, name) == null ? -1 : d.slot(name);
      return slot < 0 ? null : add(o, type, d.structure(), GLOBAL, slot, null);
    }
    if (o instanceof PyType
        || !(type.special(Special.GETATTRIBUTE) instanceof NativeFunction)
        || type.lookup(name) == null && !(o instanceof PyObject p && plain(p))) {
      return null;
    }
    Object member = type.lookup(name);
    int kind = member == null ? Descriptor.NONE : Descriptor.kind(member);
    Object key = o instanceof PyObject p ? p.shape() : o.getClass();
    if (o instanceof PyObject p) {
      if (!plain(p) || kind == Descriptor.DATA) {
        return null;
      }
      int index = p.shape().find(name);
      if (index >= 0) {
        return add(key, type, type.version(), FIELD, index, null);
      }
    }
    if (member == null || kind == Descriptor.NON_DATA || kind == Descriptor.DATA) {
      return null;
    }
    return add(key, type, type.version(), kind == Descriptor.METHOD ? METHOD : VALUE, -1, member);
  }

  /** Whether the object's attributes are where its shape says, and nothing else. */
  private static boolean plain(PyObject p) {
    return !p.shape().isDict() && p.usesPlainLookup();
  }

  private Entry add(
      Object key, PyType type, int version, int kind, int index, @Nullable Object member) {
    Entry rest = first;
    if (entries >= MAX_ENTRIES) {
      rest = null;
      entries = 0;
    }
    if (kind == FIELD) {
      fieldShape = (Shape) key;
      fieldVersion = version;
      fieldIndex = index;
    } else if (kind == METHOD && key instanceof Shape s) {
      methodShape = s;
      methodVersion = version;
      method = (PyObject) member;
    }
    Entry e = new Entry(key, type, version, kind, index, member, rest);
    first = e;
    entries++;
    return e;
  }
}
