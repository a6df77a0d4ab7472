package org.aiolang.exec.call;

import java.util.ArrayList;
import java.util.Objects;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.StarredItems;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** A call with {@code *args} or {@code **kwargs} among its arguments. */
public final class CallStarredNode extends ExprNode {
  private final ExprNode function;
  private final ExprNode[] args;
  private final boolean[] starred;
  private final ExprNode[] keywordValues;
  private final @Nullable String[] keywords;
  private final int at;

  /** A null keyword marks {@code **mapping}. */
  public CallStarredNode(
      ExprNode function,
      ExprNode[] args,
      boolean[] starred,
      ExprNode[] keywordValues,
      @Nullable String[] keywords,
      int at) {
    this.function = function;
    this.args = args;
    this.starred = starred;
    this.keywordValues = keywordValues;
    this.keywords = keywords;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    final Realm r = f.realm;
    Object callee = function.execute(f);
    ArrayList<Object> values = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      Object v = args[i].execute(f);
      if (starred[i]) {
        f.at = at;
        String what = args.length > 1 ? "Value" : Callees.name(r, callee) + " argument";
        StarredItems.unpack(r, v, values, what + " after * must be an iterable, not ");
      } else {
        values.add(v);
      }
    }
    PyDict named = new PyDict();
    for (int i = 0; i < keywords.length; i++) {
      Object v = keywordValues[i].execute(f);
      String name = keywords[i];
      f.at = at;
      if (name == null) {
        merge(r, callee, named, v);
      } else {
        add(r, callee, named, name, v);
      }
    }
    f.at = at;
    r.switchpoint();
    if (named.size() == 0) {
      return Calls.call(r, callee, values.toArray(), null);
    }
    String[] names = new String[named.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = keyword(Objects.requireNonNull(named.keyAt(i)));
      values.add(named.valueAt(i));
    }
    return Calls.call(r, callee, values.toArray(), names);
  }

  private static void add(Realm r, Object callee, PyDict named, Object name, Object value) {
    if (named.get(r, name) != null) {
      throw Errors.typeError(
          Callees.name(r, callee)
              + " got multiple values for keyword argument '"
              + Text.str(r, name)
              + "'");
    }
    named.put(r, name, value);
  }

  private static void merge(Realm r, Object callee, PyDict named, Object mapping) {
    if (mapping instanceof PyDict d && d.type() == PyDict.TYPE) {
      for (int i = 0; i < d.limit(); i++) {
        Object k = d.keyAt(i);
        if (k != null) {
          add(r, callee, named, k, d.valueAt(i));
        }
      }
      return;
    }
    Object keys = mapping instanceof PyObject ? Attributes.getOrNull(r, mapping, "keys") : null;
    if (keys == null) {
      throw notMapping(r, callee, mapping);
    }
    PyIterator it = Iteration.of(r, Calls.call0(r, keys));
    for (Object k = it.next(r); k != null; k = it.next(r)) {
      add(r, callee, named, k, Items.get(r, mapping, k));
    }
  }

  private static PyException notMapping(Realm r, Object callee, Object value) {
    return Errors.typeError(
        Callees.name(r, callee)
            + " argument after ** must be a mapping, not "
            + r.typeOf(value).shown());
  }

  private static String keyword(Object key) {
    String s = Text.asString(key);
    if (s == null) {
      throw Errors.typeError("keywords must be strings");
    }
    return s;
  }
}
