package org.aiolang.types.alias;

import org.aiolang.object.PyEllipsis;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;

/** How annotations show their parts: classes by name. */
final class AliasText {
  private AliasText() {}

  static String of(Realm r, Object part) {
    if (part == PyEllipsis.ELLIPSIS) {
      return "...";
    }
    if (part instanceof PyType t) {
      return t == PyNone.TYPE ? "None" : t.fullName();
    }
    if (part instanceof PyList list) {
      StringBuilder text = new StringBuilder("[");
      for (int i = 0; i < list.size(); i++) {
        text.append(i == 0 ? "" : ", ").append(of(r, list.get(i)));
      }
      return text.append(']').toString();
    }
    return Text.repr(r, part);
  }
}
