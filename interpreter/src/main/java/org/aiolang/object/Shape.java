package org.aiolang.object;

import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A class together with the names, in order of assignment, that an instance holds.
 *
 * <p>Shapes of one class form a tree; a shape never changes, apart from the memo of its
 * transitions. Builtin types are shared by interpreters, so their shapes have no transitions: the
 * first attribute moves such an instance to dict mode.
 */
public final class Shape {
  /** More attributes than this move an instance to dict mode. */
  static final int MAX_ATTRIBUTES = 64;

  /**
   * More different next names than this move an instance to dict mode, so that the tree stays
   * small.
   */
  private static final int MAX_TRANSITIONS = 32;

  private final PyType type;
  private final @Nullable Shape parent;
  private final @Nullable String last;
  private final int size;
  private final boolean dict;
  private @Nullable String nextName;
  private @Nullable Shape next;
  private @Nullable HashMap<String, Shape> transitions;
  private @Nullable HashMap<String, Integer> index;

  private Shape(
      PyType type, @Nullable Shape parent, @Nullable String last, int size, boolean dict) {
    this.type = type;
    this.parent = parent;
    this.last = last;
    this.size = size;
    this.dict = dict;
  }

  static Shape root(PyType type) {
    return new Shape(type, null, null, 0, false);
  }

  static Shape dict(PyType type) {
    return new Shape(type, null, null, 0, true);
  }

  /** The class of every object of this shape. */
  public PyType type() {
    return type;
  }

  /** Whether attributes are in a dict at {@code attributes[0]} instead of at indexes. */
  public boolean isDict() {
    return dict;
  }

  /** How many attributes an object of this shape holds, unless it is in dict mode. */
  public int size() {
    return size;
  }

  /** The index of a name, or -1. */
  public int find(String name) {
    if (size <= 6) {
      for (Shape s = this; s.last != null; s = s.parent()) {
        if (name.equals(s.last)) {
          return s.size - 1;
        }
      }
      return -1;
    }
    HashMap<String, Integer> map = index;
    if (map == null) {
      map = new HashMap<>();
      for (Shape s = this; s.last != null; s = s.parent()) {
        map.put(s.last, s.size - 1);
      }
      index = map;
    }
    Integer i = map.get(name);
    return i == null ? -1 : i;
  }

  /** The attribute names in order of assignment. */
  public String[] names() {
    String[] names = new String[size];
    for (Shape s = this; s.last != null; s = s.parent()) {
      names[s.size - 1] = s.last;
    }
    return names;
  }

  /** The shape with one name more, or null where the object must go to dict mode. */
  public @Nullable Shape with(String name) {
    if (name.equals(nextName)) {
      return next;
    }
    if (type.isBuiltin() || size >= MAX_ATTRIBUTES) {
      return null;
    }
    if (nextName == null) {
      nextName = name;
      next = new Shape(type, this, name, size + 1, false);
      return next;
    }
    if (transitions == null) {
      transitions = new HashMap<>();
    }
    Shape shape = transitions.get(name);
    if (shape == null && transitions.size() < MAX_TRANSITIONS) {
      shape = new Shape(type, this, name, size + 1, false);
      transitions.put(name, shape);
    }
    return shape;
  }

  private Shape parent() {
    return Objects.requireNonNull(parent);
  }
}
