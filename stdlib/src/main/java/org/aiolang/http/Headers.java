package org.aiolang.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Header fields in their order, names as they were written and compared without regard to case,
 * bytes as ISO-8859-1. Made once, then only read.
 */
public final class Headers {
  private final List<String> names = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  /** Appends a field; for whoever builds the object, before it is handed on. */
  public Headers add(String name, String value) {
    names.add(name);
    values.add(value);
    return this;
  }

  /** The number of fields. */
  public int size() {
    return names.size();
  }

  /** The name of a field. */
  public String name(int index) {
    return names.get(index);
  }

  /** The value of a field. */
  public String value(int index) {
    return values.get(index);
  }

  /** The first value of a name, or null. */
  public @Nullable String first(String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return values.get(i);
      }
    }
    return null;
  }

  /** All values of a name. */
  public List<String> all(String name) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        found.add(values.get(i));
      }
    }
    return found;
  }

  /** Whether a name occurs. */
  public boolean contains(String name) {
    return first(name) != null;
  }

  /** Whether a comma-separated list under this name, over all its fields, has a token. */
  public boolean hasToken(String name, String token) {
    for (String list : all(name)) {
      for (String item : list.split(",", -1)) {
        if (item.strip().equalsIgnoreCase(token)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      text.append(names.get(i)).append(": ").append(values.get(i)).append('\n');
    }
    return text.toString();
  }
}
