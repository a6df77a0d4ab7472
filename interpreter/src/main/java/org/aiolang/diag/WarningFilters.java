package org.aiolang.diag;

import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** The warning filters of one interpreter, and what was already shown. */
public final class WarningFilters {
  private PyList filters =
      PyList.of(
          filter("default", Exceptions.DEPRECATION_WARNING, "__main__"),
          filter("ignore", Exceptions.DEPRECATION_WARNING, PyNone.NONE),
          filter("ignore", Exceptions.PENDING_DEPRECATION_WARNING, PyNone.NONE),
          filter("ignore", Exceptions.IMPORT_WARNING, PyNone.NONE),
          filter("ignore", Exceptions.RESOURCE_WARNING, PyNone.NONE));
  private final PyDict once = new PyDict();
  private String defaultAction = "default";
  private long version = 1;

  private WarningFilters() {}

  private static PyTuple filter(String action, PyType category, Object module) {
    return new PyTuple(action, PyNone.NONE, category, module, 0L);
  }

  /** Those of that realm. */
  public static WarningFilters of(Realm r) {
    WarningFilters filters = r.part(WarningFilters.class);
    if (filters == null) {
      filters = new WarningFilters();
      r.setPart(WarningFilters.class, filters);
    }
    return filters;
  }

  /** {@code warnings.filters}: tuples (action, message, category, module, line). */
  public PyList list() {
    return filters;
  }

  /** Puts another list in place. */
  public void replace(PyList list) {
    filters = list;
    changed();
  }

  /** Forgets what was shown: after any change of the filters. */
  public void changed() {
    version++;
  }

  public PyDict once() {
    return once;
  }

  public String defaultAction() {
    return defaultAction;
  }

  public void setDefaultAction(String action) {
    defaultAction = action;
  }

  boolean alreadyWarned(Realm r, PyDict registry, PyTuple key) {
    if (!((Object) version).equals(registry.getStr("version"))) {
      registry.clear();
      registry.putStr("version", version);
      return false;
    }
    return registry.get(r, key) != null;
  }

  void remember(Realm r, @Nullable PyDict registry, PyTuple key) {
    if (registry != null) {
      registry.put(r, key, true);
    }
  }

  boolean seenOnce(Realm r, PyTuple key) {
    boolean seen = alreadyWarned(r, once, key);
    once.put(r, key, true);
    return seen;
  }

  String action(Realm r, String text, PyType category, String module, int line) {
    PyList list = filters;
    for (int i = 0; i < list.size(); i++) {
      if (!(list.get(i) instanceof PyTuple f) || f.size() != 5) {
        throw Errors.valueError("warnings.filters item " + i + " isn't a 5-tuple");
      }
      long wanted = Convert.longValue(r, f.get(4));
      if ((wanted == 0 || wanted == line)
          && f.get(2) instanceof PyType t
          && category.isSubtype(t)
          && Warnings.matches(r, f.get(1), text)
          && Warnings.matches(r, f.get(3), module)
          && f.get(0) instanceof String action) {
        return action;
      }
    }
    return defaultAction;
  }
}
