package org.aiolang.types.alias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiolang.object.Compare;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.typing.PyTypeAliasType;

/** {@code int | str}: classes of which one fits. */
public final class PyUnion extends PyObject {
  public static final PyType TYPE = PyType.builtin("UnionType").sealed();

  private final PyTuple members;

  private PyUnion(PyTuple members) {
    super(TYPE.instanceShape());
    this.members = members;
  }

  /** The classes, each once, in order; None as its class. */
  public PyTuple members() {
    return members;
  }

  /** {@code a | b}, NotImplemented for what is no class. */
  public static Object of(Realm r, Object a, Object b) {
    List<Object> all = new ArrayList<>();
    if (!add(r, all, a) || !add(r, all, b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return all.size() == 1 ? all.get(0) : new PyUnion(new PyTuple(all.toArray()));
  }

  private static boolean add(Realm r, List<Object> all, Object o) {
    if (o instanceof PyUnion u) {
      if (all.isEmpty()) {
        return all.addAll(Arrays.asList(u.members.items())); // each of them differs from the others
      }
      for (Object member : u.members.items()) {
        add(r, all, member);
      }
      return true;
    }
    Object member = o == PyNone.NONE ? PyNone.TYPE : o;
    if (!(member instanceof PyType)
        && !(member instanceof PyGenericAlias)
        && !(member instanceof PyTypeAliasType)) {
      return false;
    }
    for (int i = 0; i < all.size(); i++) {
      if (Compare.equal(r, all.get(i), member)) {
        return true;
      }
    }
    all.add(member);
    return true;
  }
}
