package org.aiolang.stdlib.abc;

import java.util.List;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.aiolang.types.set.PyFrozenSet;
import org.aiolang.types.set.PySet;
import org.jspecify.annotations.Nullable;

/** The names of a class that still lack an implementation: {@code __abstractmethods__}. */
final class AbstractNames {
  private AbstractNames() {}

  /** Sets {@code __abstractmethods__} by the members that are there now. */
  static void compute(Realm r, PyType cls) {
    PySet names = new PySet();
    List<String> own = cls.ownNames();
    for (int i = 0; i < own.size(); i++) {
      if (isAbstract(r, cls.own(own.get(i)))) {
        names.add(r, own.get(i));
      }
    }
    for (PyType base : cls.bases()) {
      Object inherited = base.isBuiltin() ? null : base.own("__abstractmethods__");
      if (inherited == null) {
        continue;
      }
      PyIterator it = Iteration.of(r, inherited);
      for (Object name = it.next(r); name != null; name = it.next(r)) {
        String text = Text.asString(name);
        if (text != null && isAbstract(r, Attributes.getOrNull(r, cls, text))) {
          names.add(r, text);
        }
      }
    }
    Attributes.set(r, cls, "__abstractmethods__", Calls.call1(r, PyFrozenSet.TYPE, names));
  }

  private static boolean isAbstract(Realm r, @Nullable Object member) {
    if (!(member instanceof PyObject) || member == PyNone.NONE) {
      return false;
    }
    Object mark = Attributes.getOrNull(r, member, "__isabstractmethod__");
    return mark != null && Truth.of(r, mark);
  }
}
