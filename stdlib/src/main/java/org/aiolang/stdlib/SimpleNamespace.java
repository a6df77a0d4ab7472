package org.aiolang.stdlib;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.ReprGuard;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code types.SimpleNamespace}: attributes and a repr. */
@Type(value = "SimpleNamespace", module = "types", text = "mapping_or_iterable=(), /, **kwargs")
public final class SimpleNamespace extends PyObject {
  public static final PyType TYPE =
      PyType.builtin("SimpleNamespace")
          .unhashable()
          .givingDict()
          .members(new SimpleNamespaceTable());

  public SimpleNamespace() {
    super(TYPE.instanceShape());
  }

  @Override
  public boolean hasDict() {
    return true;
  }

  @New
  static Object create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict attributes) {
    SimpleNamespace self = new SimpleNamespace().as(cls, SimpleNamespace.class);
    if (args.length > 1) {
      throw Errors.typeError(cls.name() + " expected at most 1 argument, got " + args.length);
    }
    PyDict dict = Attributes.dict(self);
    if (args.length == 1) {
      PyDict given = args[0] instanceof PyDict d ? d : pairs(r, args[0]);
      for (int i = 0; i < given.limit(); i++) {
        if (given.keyAt(i) != null && !(given.keyAt(i) instanceof String)) {
          throw Errors.typeError("keywords must be strings");
        }
      }
      dict.putAll(r, given);
    }
    if (attributes != null) {
      dict.putAll(r, attributes);
    }
    return self;
  }

  private static PyDict pairs(Realm r, Object source) {
    return (PyDict) PyDict.TYPE.call1(r, source);
  }

  /** Return a copy of the namespace object with new values for the specified attributes. */
  @Fn
  static Object __replace__(Realm r, SimpleNamespace self, @KwArgs @Nullable PyDict changes) {
    Object made = Calls.call0(r, self.type());
    PyDict dict = Attributes.dict((PyObject) made);
    dict.putAll(r, Attributes.dict(self));
    if (changes != null) {
      dict.putAll(r, changes);
    }
    return made;
  }

  @Fn
  static PyTuple __reduce__(SimpleNamespace self) {
    return new PyTuple(self.type(), PyTuple.EMPTY, Attributes.dict(self));
  }

  @Fn
  static String __repr__(Realm r, SimpleNamespace self) {
    PyDict dict = Attributes.dict(self);
    String name = self.type() == TYPE ? "namespace" : self.type().name();
    if (!ReprGuard.enter(r, self)) {
      return name + "(...)";
    }
    try {
      return text(r, dict, name);
    } finally {
      ReprGuard.leave(r);
    }
  }

  private static String text(Realm r, PyDict dict, String name) {
    StringBuilder out = new StringBuilder(name).append('(');
    boolean first = true;
    PyIterator it = Iteration.of(r, dict);
    for (Object key = it.next(r); key != null; key = it.next(r)) {
      if (key instanceof String s && !s.isEmpty()) {
        out.append(first ? "" : ", ").append(s).append('=');
        Object value = dict.getStr(s);
        out.append(Text.repr(r, value == null ? key : value));
        first = false;
      }
    }
    return out.append(')').toString();
  }

  @Fn
  static Object __eq__(Realm r, SimpleNamespace self, Object other) {
    return other instanceof SimpleNamespace o
        ? (Object) Compare.equal(r, Attributes.dict(self), Attributes.dict(o))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }
}
