package org.aiolang.stdlib.warnings;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.diag.SourceLines;
import org.aiolang.diag.WarningFilters;
import org.aiolang.diag.Warnings;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Module {@code _warnings}. */
@Module("_warnings")
final class WarningsCore {
  private WarningsCore() {}

  /** Issue a warning, or maybe ignore it or raise an exception. */
  @Fn
  static void warn(
      Realm r,
      @Kw Object message,
      @Kw @Default("None") Object category,
      @Kw @Default("1") int stacklevel,
      @Kw @Default("None") Object source,
      @KwOnly @Default("()") Object skipFilePrefixes) {
    List<String> skip = prefixes(r, skipFilePrefixes);
    int steps = Math.max(skip.isEmpty() ? 1 : 2, stacklevel);
    Warnings.warn(r, Warnings.category(r, message, category), message, steps, source, skip);
  }

  private static List<String> prefixes(Realm r, Object given) {
    if (!(given instanceof PyTuple tuple)) {
      throw Errors.typeError(
          "warn() argument 'skip_file_prefixes' must be tuple, not " + r.typeOf(given).shown());
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < tuple.size(); i++) {
      String prefix = Text.asString(tuple.get(i));
      if (prefix == null) {
        throw Errors.typeError(
            "Found non-str '" + r.typeOf(tuple.get(i)).shown() + "' in skip_file_prefixes.");
      }
      all.add(prefix);
    }
    return all;
  }

  /** Issue a warning, or maybe ignore it or raise an exception. */
  @Fn
  static void warnExplicit(
      Realm r,
      @Kw Object message,
      @Kw Object category,
      @Kw String filename,
      @Kw int lineno,
      @Kw @Default("None") @Nullable String module,
      @Kw @Default("None") @Nullable PyDict registry,
      @Kw @Default("None") Object moduleGlobals,
      @Kw @Default("None") Object source) {
    String name = module;
    if (name == null) {
      name = filename.isEmpty() ? "<unknown>" : filename;
      name = name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
    }
    Warnings.explicit(
        r,
        Warnings.category(r, message, category),
        message,
        filename,
        lineno,
        name,
        registry,
        source,
        SourceLines.find(r, filename, lineno));
  }

  /** Set the list of filters. */
  @Fn
  static void setFilters(Realm r, PyList filters) {
    WarningFilters.of(r).replace(filters);
  }

  /** Tell that the filters changed. */
  @Fn
  static void filtersMutated(Realm r) {
    WarningFilters.of(r).changed();
  }

  /** The line of a file, without white space around it; empty where there is none. */
  @Fn
  static String sourceLine(Realm r, String filename, int lineno) {
    String line = SourceLines.find(r, filename, lineno);
    return line == null ? "" : line;
  }

  @Constant
  static Object filters(Realm r) {
    return WarningFilters.of(r).list();
  }

  @Constant("_defaultaction")
  static Object defaultAction(Realm r) {
    return WarningFilters.of(r).defaultAction();
  }

  @Constant("_onceregistry")
  static Object once(Realm r) {
    return WarningFilters.of(r).once();
  }
}
