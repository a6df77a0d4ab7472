package org.aiolang.exec.match;

import java.util.Objects;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.type.InstanceChecks;
import org.jspecify.annotations.Nullable;

/** {@code C(pattern, name=pattern)}. */
public final class ClassPattern extends PatternNode {
  private final ExprNode cls;
  private final PatternNode[] patterns;
  private final String[] names;
  private final int at;

  /** The last {@code names.length} patterns are those of keywords. */
  public ClassPattern(ExprNode cls, PatternNode[] patterns, String[] names, int at) {
    this.cls = cls;
    this.patterns = patterns;
    this.names = names;
    this.at = at;
  }

  @Override
  public boolean matches(Frame f, Object subject) {
    Realm r = f.realm;
    Object c = cls.execute(f);
    f.at = at;
    if (!(c instanceof PyType type)) {
      throw Errors.typeError("called match pattern must be a class");
    }
    if (!InstanceChecks.isInstance(r, subject, type)) {
      return false;
    }
    int positional = patterns.length - names.length;
    Object[] values = new Object[patterns.length];
    String[] seen = new String[patterns.length];
    if (positional > 0 && !positional(r, subject, type, positional, values, seen)) {
      return false;
    }
    for (int i = positional; i < patterns.length; i++) {
      Object v = attribute(r, subject, type, names[i - positional], seen, i);
      if (v == null) {
        return false;
      }
      values[i] = v;
    }
    for (int i = 0; i < patterns.length; i++) {
      if (!patterns[i].matches(f, values[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean positional(
      Realm r, Object subject, PyType type, int n, Object[] values, String[] seen) {
    Object args = Attributes.getOrNull(r, type, "__match_args__");
    if (args != null && !(args instanceof PyTuple t && t.type() == PyTuple.TYPE)) {
      throw Errors.typeError(
          type.name() + ".__match_args__ must be a tuple (got " + r.typeOf(args).shown() + ")");
    }
    boolean self = args == null && Kinds.matchesItself(type);
    int allowed = args instanceof PyTuple t ? t.size() : self ? 1 : 0;
    if (allowed < n) {
      throw Errors.typeError(
          type.shown()
              + "() accepts "
              + allowed
              + " positional sub-pattern"
              + (allowed == 1 ? "" : "s")
              + " ("
              + n
              + " given)");
    }
    if (self) {
      values[0] = subject;
      return true;
    }
    Object[] attributes = ((PyTuple) Objects.requireNonNull(args)).items();
    for (int i = 0; i < n; i++) {
      if (!(attributes[i] instanceof String name)) {
        throw Errors.typeError(
            "__match_args__ elements must be strings (got "
                + r.typeOf(attributes[i]).shown()
                + ")");
      }
      Object v = attribute(r, subject, type, name, seen, i);
      if (v == null) {
        return false;
      }
      values[i] = v;
    }
    return true;
  }

  private static @Nullable Object attribute(
      Realm r, Object subject, PyType type, String name, String[] seen, int i) {
    for (int j = 0; j < i; j++) {
      if (name.equals(seen[j])) {
        throw Errors.typeError(
            type.shown() + "() got multiple sub-patterns for attribute " + Text.repr(r, name));
      }
    }
    seen[i] = name;
    return Attributes.getOrNull(r, subject, name);
  }
}
