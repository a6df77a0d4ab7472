package org.aiolang.exec.match;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Mappings;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.PyDict;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;

/** {@code {key: pattern, **rest}}. */
public final class MappingPattern extends PatternNode {
  private final ExprNode[] keys;
  private final PatternNode[] patterns;
  private final int rest;
  private final int at;

  /** {@code rest} is the temporary that takes what the keys leave, or -1. */
  public MappingPattern(ExprNode[] keys, PatternNode[] patterns, int rest, int at) {
    this.keys = keys;
    this.patterns = patterns;
    this.rest = rest;
    this.at = at;
  }

  @Override
  public boolean matches(Frame f, Object subject) {
    Realm r = f.realm;
    f.at = at;
    if (!Kinds.isMapping(r.typeOf(subject))) {
      return false;
    }
    int n = keys.length;
    if (n > 0 && Items.length(r, subject) < n) {
      return false;
    }
    Object[] wanted = new Object[n];
    for (int i = 0; i < n; i++) {
      wanted[i] = keys[i].execute(f);
    }
    f.at = at;
    Object[] values = new Object[n];
    if (n > 0 && !find(r, subject, wanted, values)) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      if (!patterns[i].matches(f, values[i])) {
        return false;
      }
    }
    if (rest >= 0) {
      f.at = at;
      PyDict left = new PyDict();
      Mappings.update(r, left, subject);
      for (Object key : wanted) {
        Items.delete(r, left, key);
      }
      f.slots[rest] = left;
    }
    return true;
  }

  private static boolean find(Realm r, Object subject, Object[] keys, Object[] values) {
    Object get = null;
    boolean plain = subject instanceof PyDict d && d.type() == PyDict.TYPE;
    Object absent = new PyDict();
    for (int i = 0; i < keys.length; i++) {
      for (int j = 0; j < i; j++) {
        if (Compare.equal(r, keys[j], keys[i])) {
          throw Errors.valueError(
              "mapping pattern checks duplicate key (" + Text.repr(r, keys[i]) + ")");
        }
      }
      Object value;
      if (plain) {
        value = ((PyDict) subject).get(r, keys[i]);
      } else {
        if (get == null) {
          get = Attributes.get(r, subject, "get");
        }
        value = Calls.call2(r, get, keys[i], absent);
      }
      if (value == null || value == absent) {
        return false;
      }
      values[i] = value;
    }
    return true;
  }
}
