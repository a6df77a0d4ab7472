package org.aiolang.types.descriptors;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyModule;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** The members of {@code module}. */
@Type(value = "module", text = "name, doc=None")
final class ModuleMethods {
  private ModuleMethods() {}

  @New
  static PyModule create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    PyModule m = new PyModule("?");
    m.dict().putStr("__doc__", PyNone.NONE);
    return cls == PyModule.TYPE ? m : m.as(cls, PyModule.class);
  }

  @Fn
  static void __init__(PyModule self, @Kw String name, @Kw @Default("None") Object doc) {
    PyDict dict = self.dict();
    dict.putStr("__name__", name);
    dict.putStr("__doc__", doc);
    dict.putStr("__package__", PyNone.NONE);
    dict.putStr("__loader__", PyNone.NONE);
    dict.putStr("__spec__", PyNone.NONE);
  }

  @Fn
  static String __repr__(Realm r, PyModule self) {
    Object file = self.find(r, "__file__");
    String text = "<module " + Text.repr(r, self.name());
    if (file != null && Text.asString(file) != null) {
      return text + " from " + Text.repr(r, file) + ">";
    }
    return text + (self.isBuiltin() ? " (built-in)>" : ">");
  }

  @Fn
  static PyList __dir__(Realm r, PyModule self) {
    Object hook = self.find(r, "__dir__");
    if (hook != null) {
      return PyList.from(r, Calls.call0(r, hook));
    }
    if (!(Attributes.get(r, self, "__dict__") instanceof PyDict dict)) {
      throw Errors.typeError("<module>.__dict__ is not a dictionary");
    }
    return PyList.of(Iteration.toArray(r, dict));
  }

  @Getter("__annotations__")
  static Object annotations(PyModule self) {
    PyDict made = new PyDict();
    self.dict().putStr("__annotations__", made);
    return made;
  }

  @Getter("__doc__")
  static Object doc(PyModule self) {
    Object doc = self.dict().getStr("__doc__");
    return doc == null ? PyNone.NONE : doc;
  }
}
