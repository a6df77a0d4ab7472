package org.aiolang.exec.target;

import org.aiolang.exec.Frame;
import org.aiolang.exec.Target;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.PyDict;

/** A name in the mapping of a class body. */
public final class NameTarget extends Target {
  private final String name;
  private final int at;

  public NameTarget(String name, int at) {
    this.name = name;
    this.at = at;
  }

  @Override
  public void assign(Frame f, Object value) {
    Object namespace = f.held(0);
    if (namespace instanceof PyDict d && d.type() == PyDict.TYPE) {
      d.putStr(name, value);
    } else {
      f.at = at;
      Items.set(f.realm, namespace, name, value);
    }
  }

  @Override
  public void delete(Frame f) {
    f.at = at;
    Object namespace = f.held(0);
    if (namespace instanceof PyDict d && d.type() == PyDict.TYPE) {
      if (d.removeStr(name) == null) {
        throw Errors.nameError(name);
      }
    } else {
      Items.delete(f.realm, namespace, name);
    }
  }
}
