package org.aiolang.stdlib.re;

import java.util.Map;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.alias.PyGenericAlias;

/** The members of {@code re.Match}. */
@Type(value = "Match", module = "re")
final class MatchMethods {
  private MatchMethods() {}

  /** Return subgroup(s) of the match by indices or names. For 0 returns the entire match. */
  @Fn
  static Object group(Realm r, PyMatch self, @Args Object[] args) {
    if (args.length == 0) {
      return self.group(0, PyNone.NONE);
    }
    if (args.length == 1) {
      return self.group(self.index(r, args[0]), PyNone.NONE);
    }
    Object[] items = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      items[i] = self.group(self.index(r, args[i]), PyNone.NONE);
    }
    return new PyTuple(items);
  }

  /** Return self[key]. */
  @Fn
  static Object __getitem__(Realm r, PyMatch self, Object key) {
    return self.group(self.index(r, key), PyNone.NONE);
  }

  /** Return a tuple containing all the subgroups of the match, from 1. */
  @Fn
  static Object groups(PyMatch self, @Kw @Default("None") Object default_) {
    Object[] items = new Object[self.pattern.program.groups()];
    for (int i = 0; i < items.length; i++) {
      items[i] = self.group(i + 1, default_);
    }
    return PyTuple.of(items);
  }

  /** Return a dictionary containing all the named subgroups, keyed by the subgroup name. */
  @Fn
  static PyDict groupdict(PyMatch self, @Kw @Default("None") Object default_) {
    PyDict dict = new PyDict();
    for (Map.Entry<String, Integer> e : self.pattern.program.groupIndex().entrySet()) {
      dict.putStr(e.getKey(), self.group(e.getValue(), default_));
    }
    return dict;
  }

  /** Return index of the start of the substring matched by group. */
  @Fn
  static long start(Realm r, PyMatch self, @Default("0") Object group) {
    return self.start(self.index(r, group));
  }

  /** Return index of the end of the substring matched by group. */
  @Fn
  static long end(Realm r, PyMatch self, @Default("0") Object group) {
    return self.end(self.index(r, group));
  }

  /** For match object m, return the 2-tuple (m.start(group), m.end(group)). */
  @Fn
  static PyTuple span(Realm r, PyMatch self, @Default("0") Object group) {
    return span(self, self.index(r, group));
  }

  private static PyTuple span(PyMatch self, int group) {
    return new PyTuple((long) self.start(group), (long) self.end(group));
  }

  /** Return the string obtained by doing backslash substitution on the string template. */
  @Fn
  static Object expand(Realm r, PyMatch self, @Kw Object template) {
    StringBuilder out = new StringBuilder();
    self.pattern.template(r, template).append(r, self, out);
    return self.subject.value(out.toString());
  }

  @Getter
  static Object regs(PyMatch self) {
    Object[] spans = new Object[self.pattern.program.groups() + 1];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = span(self, i);
    }
    return new PyTuple(spans);
  }

  /** The regular expression object. */
  @Getter
  static Object re(PyMatch self) {
    return self.pattern;
  }

  /** The string passed to match() or search(). */
  @Getter
  static Object string(PyMatch self) {
    return self.subject.source;
  }

  /** The index into the string at which the RE engine started looking for a match. */
  @Getter
  static long pos(PyMatch self) {
    return self.pos;
  }

  /** The index into the string beyond which the RE engine will not go. */
  @Getter
  static long endpos(PyMatch self) {
    return self.endpos;
  }

  /** The integer index of the last matched capturing group. */
  @Getter
  static Object lastindex(PyMatch self) {
    return self.last() < 0 ? PyNone.NONE : (Object) (long) self.last();
  }

  /** The name of the last matched capturing group. */
  @Getter
  static Object lastgroup(PyMatch self) {
    for (Map.Entry<String, Integer> e : self.pattern.program.groupIndex().entrySet()) {
      if (e.getValue() == self.last()) {
        return e.getKey();
      }
    }
    return PyNone.NONE;
  }

  @Fn
  static Object __copy__(PyMatch self) {
    return self;
  }

  @Fn
  static Object __deepcopy__(PyMatch self, Object memo) {
    return self;
  }

  @Fn
  static String __repr__(Realm r, PyMatch self) {
    String shown = Text.repr(r, self.group(0, PyNone.NONE));
    return "<re.Match object; span=("
        + self.start(0)
        + ", "
        + self.end(0)
        + "), match="
        + (shown.length() > 50 ? shown.substring(0, 50) : shown)
        + ">";
  }

  /** See PEP 585. */
  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
