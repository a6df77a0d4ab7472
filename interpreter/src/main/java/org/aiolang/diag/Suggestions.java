package org.aiolang.diag;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.object.Activation;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Closest;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTraceback;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** "Did you mean: 'x'?" for a name, attribute or import that was not found. */
final class Suggestions {
  private Suggestions() {}

  /** What is added to the message; empty for none. */
  static String hint(Realm r, PyBaseException e) {
    PyType type = e.type();
    if (type.isSubtype(Exceptions.IMPORT_ERROR)) {
      String wrong = text(ExceptionText.attribute(r, e, "name_from"));
      return wrong == null ? "" : didYouMean(find(r, e, wrong));
    }
    boolean isName = type.isSubtype(Exceptions.NAME_ERROR);
    if (!isName && !type.isSubtype(Exceptions.ATTRIBUTE_ERROR)) {
      return "";
    }
    String wrong = text(ExceptionText.attribute(r, e, "name"));
    if (wrong == null) {
      return "";
    }
    String suggestion = find(r, e, wrong);
    String hint = didYouMean(suggestion);
    if (isName && LibraryNames.contains(wrong)) {
      hint += (suggestion == null ? ". Did" : " Or did") + " you forget to import '" + wrong + "'?";
    }
    return hint;
  }

  private static String didYouMean(@Nullable String suggestion) {
    return suggestion == null ? "" : ". Did you mean: '" + suggestion + "'?";
  }

  private static @Nullable String text(@Nullable Object o) {
    return o == null ? null : Text.asString(o);
  }

  private static @Nullable String find(Realm r, PyBaseException e, String wrong) {
    try {
      if (e.type().isSubtype(Exceptions.NAME_ERROR)) {
        return forName(r, e, wrong);
      }
      Object owner;
      boolean hide = !wrong.startsWith("_");
      if (e.type().isSubtype(Exceptions.ATTRIBUTE_ERROR)) {
        owner = Attributes.getOrNull(r, e, "obj");
        hide = hide && !isSelf(e, owner);
      } else {
        String module = text(ExceptionText.attribute(r, e, "name"));
        owner = module == null ? null : r.modules().getStr(module);
      }
      return owner == null ? null : Closest.to(wrong, names(r, owner, hide));
    } catch (PyException failed) {
      return null; // a hint is never worth an error
    }
  }

  private static List<String> names(Realm r, Object owner, boolean hide) {
    List<String> names = new ArrayList<>();
    Object dir = r.builtinsModule().find(r, "dir");
    if (dir != null) {
      PyIterator it = Iteration.of(r, Calls.call1(r, dir, owner));
      for (Object o = it.next(r); o != null; o = it.next(r)) {
        if (o instanceof String s && !(hide && s.startsWith("_"))) {
          names.add(s);
        }
      }
    }
    return names;
  }

  private static boolean isSelf(PyBaseException e, @Nullable Object owner) {
    Activation frame = last(e);
    return frame != null && self(frame) == owner && owner != null;
  }

  private static @Nullable Activation last(PyBaseException e) {
    PyTraceback tb = e.traceback;
    while (tb != null && tb.next != null) {
      tb = tb.next;
    }
    return tb == null ? null : tb.frame;
  }

  private static @Nullable Object self(Activation frame) {
    PyObject locals = frame.locals();
    return locals instanceof PyDict d ? d.getStr("self") : null;
  }

  private static @Nullable String forName(Realm r, PyBaseException e, String wrong) {
    Activation frame = last(e);
    if (frame == null) {
      return null;
    }
    Object self = self(frame);
    if (self != null && Attributes.getOrNull(r, self, wrong) != null) {
      return "self." + wrong;
    }
    List<String> names = new ArrayList<>();
    PyIterator it = Iteration.of(r, frame.locals());
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      if (o instanceof String s) {
        names.add(s);
      }
    }
    addKeys(frame.globals(), names);
    names.addAll(r.builtinsModule().names());
    return Closest.to(wrong, names);
  }

  private static void addKeys(PyDict dict, List<String> names) {
    for (int i = 0; i < dict.limit(); i++) {
      if (dict.keyAt(i) instanceof String s) {
        names.add(s);
      }
    }
  }
}
