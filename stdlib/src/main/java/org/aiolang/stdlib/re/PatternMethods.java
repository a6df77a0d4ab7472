package org.aiolang.stdlib.re;

import java.util.Map;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Compare;
import org.aiolang.object.Hash;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.alias.PyGenericAlias;
import org.aiolang.types.descriptors.PyMappingProxy;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** The members of {@code re.Pattern}. */
@Type(value = "Pattern", module = "re")
final class PatternMethods {
  /** {@code sys.maxsize}. */
  private static final String MAX = "9223372036854775807";

  private PatternMethods() {}

  /** Matches zero or more characters at the beginning of the string. */
  @Fn
  static Object match(
      Realm r,
      PyPattern self,
      @Kw Object string,
      @Kw @Default("0") Object pos,
      @Kw @Default(MAX) Object endpos) {
    return at(r, self, string, pos, endpos, false);
  }

  /** Matches against all of the string. */
  @Fn
  static Object fullmatch(
      Realm r,
      PyPattern self,
      @Kw Object string,
      @Kw @Default("0") Object pos,
      @Kw @Default(MAX) Object endpos) {
    return at(r, self, string, pos, endpos, true);
  }

  private static Object at(
      Realm r, PyPattern self, Object string, Object pos, Object endpos, boolean whole) {
    Subject s = Subject.of(r, string, self.isBytes);
    int from = s.clamp(r, pos);
    int to = s.clamp(r, endpos);
    if (from > to) {
      return PyNone.NONE;
    }
    Matcher m = self.matcher(r, s, to);
    int end = m.match(from, whole);
    Object result = end < 0 ? PyNone.NONE : new PyMatch(self, s, m, end, from, to);
    self.free(m);
    return result;
  }

  /** Scan through string looking for a match, and return a corresponding match object instance. */
  @Fn
  static Object search(
      Realm r,
      PyPattern self,
      @Kw Object string,
      @Kw @Default("0") Object pos,
      @Kw @Default(MAX) Object endpos) {
    Subject s = Subject.of(r, string, self.isBytes);
    int from = s.clamp(r, pos);
    int to = s.clamp(r, endpos);
    if (from > to) {
      return PyNone.NONE;
    }
    Matcher m = self.matcher(r, s, to);
    int end = m.search(from, false);
    Object result = end < 0 ? PyNone.NONE : new PyMatch(self, s, m, end, from, to);
    self.free(m);
    return result;
  }

  /** Return a list of all non-overlapping matches of pattern in string. */
  @Fn
  static PyList findall(
      Realm r,
      PyPattern self,
      @Kw Object string,
      @Kw @Default("0") Object pos,
      @Kw @Default(MAX) Object endpos) {
    Subject s = Subject.of(r, string, self.isBytes);
    int groups = self.program.groups();
    Walk walk = new Walk(r, self, s, s.clamp(r, pos), s.clamp(r, endpos));
    PyList list = new PyList();
    Object @Nullable [] outer = r.build(list);
    try {
      while (walk.find()) {
        Sizes.checkItems(r, list.size() + 1L);
        if (groups == 0) {
          list.add(s.slice(walk.begin(), walk.end()));
        } else if (groups == 1) {
          list.add(walk.group(1, s.empty()));
        } else {
          Object[] items = new Object[groups];
          for (int i = 0; i < groups; i++) {
            items[i] = walk.group(i + 1, s.empty());
          }
          list.add(new PyTuple(items));
        }
      }
    } finally {
      r.building = outer;
    }
    walk.close();
    return list;
  }

  /** Return an iterator over all non-overlapping matches for the RE pattern in string. */
  @Fn
  static Object finditer(
      Realm r,
      PyPattern self,
      @Kw Object string,
      @Kw @Default("0") Object pos,
      @Kw @Default(MAX) Object endpos) {
    Subject s = Subject.of(r, string, self.isBytes);
    return new MatchIterator(new Walk(r, self, s, s.clamp(r, pos), s.clamp(r, endpos)));
  }

  /** Gives matches one at a time. */
  @Fn
  static Object scanner(
      Realm r,
      PyPattern self,
      @Kw Object string,
      @Kw @Default("0") Object pos,
      @Kw @Default(MAX) Object endpos) {
    Subject s = Subject.of(r, string, self.isBytes);
    return new PyScanner(new Walk(r, self, s, s.clamp(r, pos), s.clamp(r, endpos)));
  }

  /** Split string by the occurrences of pattern. */
  @Fn
  static PyList split(Realm r, PyPattern self, @Kw Object string, @Kw @Default("0") long maxsplit) {
    Subject s = Subject.of(r, string, self.isBytes);
    Walk walk = new Walk(r, self, s, 0, s.length);
    PyList list = new PyList();
    int last = 0;
    Object @Nullable [] outer = r.build(list);
    try {
      for (long n = 0; (maxsplit == 0 || n < maxsplit) && walk.find(); n++) {
        Sizes.checkItems(r, list.size() + 1L);
        list.add(s.slice(last, walk.begin()));
        for (int i = 1; i <= self.program.groups(); i++) {
          list.add(walk.group(i, PyNone.NONE));
        }
        last = walk.end();
      }
    } finally {
      r.building = outer;
    }
    walk.close();
    list.add(s.slice(last, s.length));
    return list;
  }

  /** Return the string obtained by replacing the leftmost non-overlapping occurrences. */
  @Fn
  static Object sub(
      Realm r, PyPattern self, @Kw Object repl, @Kw Object string, @Kw @Default("0") long count) {
    Substitution done = new Substitution(r, self, repl, string, count);
    return done.result();
  }

  /** The same, with the number of replacements: (new_string, count). */
  @Fn
  static PyTuple subn(
      Realm r, PyPattern self, @Kw Object repl, @Kw Object string, @Kw @Default("0") long count) {
    Substitution done = new Substitution(r, self, repl, string, count);
    return new PyTuple(done.result(), done.count());
  }

  /** The pattern string from which the RE object was compiled. */
  @Getter
  static Object pattern(PyPattern self) {
    return self.source;
  }

  /** The regex matching flags. */
  @Getter
  static long flags(PyPattern self) {
    return self.program.flags();
  }

  /** The number of capturing groups in the pattern. */
  @Getter
  static long groups(PyPattern self) {
    return self.program.groups();
  }

  /** A dictionary mapping group names to group numbers. */
  @Getter
  static Object groupindex(PyPattern self) {
    PyDict dict = new PyDict();
    for (Map.Entry<String, Integer> e : self.program.groupIndex().entrySet()) {
      dict.putStr(e.getKey(), (long) e.getValue());
    }
    return new PyMappingProxy(dict);
  }

  @Fn
  static Object __copy__(PyPattern self) {
    return self;
  }

  @Fn
  static Object __deepcopy__(PyPattern self, Object memo) {
    return self;
  }

  @Fn
  static Object __eq__(Realm r, PyPattern self, Object other) {
    if (!(other instanceof PyPattern o)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self == o
        || self.program.flags() == o.program.flags()
            && self.isBytes == o.isBytes
            && Compare.equal(r, self.source, o.source);
  }

  @Fn
  static long __hash__(Realm r, PyPattern self) {
    return Hash.of(r, self.source) * 31 + self.program.flags() + (self.isBytes ? 1 : 0);
  }

  @Fn
  static String __repr__(Realm r, PyPattern self) {
    String shown = Text.repr(r, self.source);
    shown = shown.length() > 200 ? shown.substring(0, 200) : shown;
    int flags = self.program.flags();
    if (!self.isBytes && (flags & Flags.TYPES) == Flags.UNICODE) {
      flags &= ~Flags.UNICODE;
    }
    String names = RegexFlag.names(flags, RegexFlag.BY_VALUE);
    return "re.compile(" + shown + (flags == 0 ? "" : ", " + names) + ")";
  }

  /** See PEP 585. */
  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
