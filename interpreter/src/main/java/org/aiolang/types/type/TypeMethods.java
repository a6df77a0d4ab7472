package org.aiolang.types.type;

import java.util.Arrays;
import java.util.List;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.BasesAssignment;
import org.aiolang.object.Calls;
import org.aiolang.object.Construct;
import org.aiolang.object.Descriptor;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.aiolang.types.alias.PyUnion;
import org.aiolang.types.descriptors.PyMappingProxy;
import org.aiolang.types.list.PyList;
import org.aiolang.types.object.AttributeNames;
import org.jspecify.annotations.Nullable;

/** The members of {@code type}. */
@Type("type")
final class TypeMethods {
  private TypeMethods() {}

  @New
  static Object create(Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return TypeCreation.create(r, cls, args, kwargs);
  }

  @Fn
  static void __init__(PyType self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (args.length != 1 && args.length != 3) {
      throw Errors.typeError("type.__init__() takes 1 or 3 arguments");
    }
    if (args.length == 1 && kwargs != null && kwargs.size() > 0) {
      throw Errors.typeError("type.__init__() takes no keyword arguments");
    }
  }

  @Fn
  static Object __call__(
      Realm r, PyType self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (kwargs == null || kwargs.size() == 0) {
      return Construct.create(r, self, args, null);
    }
    Object[] all = Arrays.copyOf(args, args.length + kwargs.size());
    String[] names = Calls.keywordsOf(kwargs, all, args.length);
    return Construct.create(r, self, all, names);
  }

  @Fn
  static String __repr__(PyType self) {
    return self.toString();
  }

  @Fn
  static boolean __instancecheck__(Realm r, PyType self, Object instance) {
    return InstanceChecks.isDirectInstance(r, instance, self);
  }

  @Fn
  static boolean __subclasscheck__(Realm r, PyType self, Object subclass) {
    return InstanceChecks.isDirectSubclass(r, subclass, self);
  }

  @ClassFn(text = "$cls, name, bases, /, **kwds")
  static PyDict __prepare__(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return new PyDict();
  }

  @Fn
  static Object __or__(Realm r, Object self, Object value) {
    return PyUnion.of(r, self, value);
  }

  @Fn
  static Object __ror__(Realm r, Object self, Object value) {
    return PyUnion.of(r, value, self);
  }

  @Fn
  static PyList mro(PyType self) {
    return PyList.of((Object[]) self.linearized());
  }

  @Fn
  static PyList __subclasses__(Realm r, PyType self) {
    List<PyType> all = r.classes().subclasses(self);
    PyList list = new PyList();
    for (int i = 0; i < all.size(); i++) {
      list.add(all.get(i));
    }
    return list;
  }

  @Fn
  static PyList __dir__(Realm r, PyType self) {
    PyDict names = new PyDict();
    AttributeNames.addAll(self, names);
    return PyList.from(r, names);
  }

  @Getter("__name__")
  static String getName(PyType self) {
    return self.name();
  }

  @Setter("__name__")
  static void setName(Realm r, PyType self, @Nullable Object value) {
    String name = text(r, self, "__name__", value);
    TypeCreation.checkName(r, name);
    self.rename(name);
  }

  @Getter("__qualname__")
  static String getQualname(PyType self) {
    return self.qualname();
  }

  @Setter("__qualname__")
  static void setQualname(Realm r, PyType self, @Nullable Object value) {
    self.requalify(text(r, self, "__qualname__", value));
  }

  private static PyException notDeleted(PyType self, String attribute) {
    return Errors.typeError(
        "cannot delete '" + attribute + "' attribute of immutable type '" + self.name() + "'");
  }

  private static String text(Realm r, PyType self, String attribute, @Nullable Object value) {
    if (value == null) {
      throw notDeleted(self, attribute);
    }
    if (self.isBuiltin()) {
      throw Errors.typeError(
          "cannot set '" + attribute + "' attribute of immutable type '" + self.name() + "'");
    }
    String s = Text.asString(value);
    if (s == null) {
      throw Errors.typeError(
          "can only assign string to "
              + self.name()
              + "."
              + attribute
              + ", not '"
              + r.typeOf(value).shown()
              + "'");
    }
    return s;
  }

  @Getter("__module__")
  static Object getModule(PyType self) {
    Object module = self.isBuiltin() ? null : self.own("__module__");
    return module == null ? self.module() : module;
  }

  @Setter("__module__")
  static void setModule(PyType self, @Nullable Object value) {
    if (value == null) {
      throw Errors.typeError(
          "cannot delete '__module__' attribute of immutable type '" + self.name() + "'");
    }
    self.setOwn("__firstlineno__", null);
    self.setOwn("__module__", value);
  }

  @Getter("__doc__")
  static Object getDoc(Realm r, PyType self) {
    if (self.isBuiltin()) {
      Object own = self.own("__doc__");
      String known = own instanceof String s ? s : TypeDocs.of(self.name());
      return known == null ? PyNone.NONE : known;
    }
    Object doc = self.own("__doc__");
    if (doc instanceof PyObject d) {
      return Descriptor.kind(d) >= Descriptor.NON_DATA ? d.descriptorGet(r, null, self) : d;
    }
    return doc == null ? PyNone.NONE : doc;
  }

  @Setter("__doc__")
  static void setDoc(PyType self, @Nullable Object value) {
    if (value == null) {
      throw Errors.typeError(
          "cannot delete '__doc__' attribute of immutable type '" + self.name() + "'");
    }
    self.setOwn("__doc__", value);
  }

  @Getter("__bases__")
  static PyTuple getBases(PyType self) {
    return PyTuple.of((Object[]) self.bases().clone());
  }

  @Setter("__bases__")
  static void setBases(Realm r, PyType self, @Nullable Object value) {
    if (value == null) {
      throw Errors.typeError(
          "cannot delete '__bases__' attribute of immutable type '" + self.name() + "'");
    }
    BasesAssignment.assign(r, self, value);
  }

  @Getter("__base__")
  static Object getBase(PyType self) {
    if (self == PyType.OBJECT) {
      return PyNone.NONE;
    }
    for (PyType base : self.bases()) {
      if (base.layout() == self.layout()) {
        return base;
      }
    }
    return self.bases()[0];
  }

  /** CPython's {@code Py_TPFLAGS}, those that a program can use. */
  @Getter("__flags__")
  static long getFlags(PyType self) {
    return TypeFlags.of(self);
  }

  @Getter("__text_signature__")
  static Object getTextSignature(PyType self) {
    String text = self.text();
    return text == null ? PyNone.NONE : text;
  }

  @Getter("__mro__")
  static PyTuple getMro(PyType self) {
    return PyTuple.of((Object[]) self.mro().clone());
  }

  @Getter("__dict__")
  static PyMappingProxy getDict(PyType self) {
    PyDict namespace = self.namespace();
    if (namespace != null) {
      return new PyMappingProxy(namespace);
    }
    PyDict members = new PyDict();
    List<String> names = self.ownNames();
    for (int i = 0; i < names.size(); i++) {
      Object value = self.own(names.get(i));
      if (value != null) {
        members.putStr(names.get(i), value);
      }
    }
    return new PyMappingProxy(members);
  }

  @Getter("__annotations__")
  static Object getAnnotations(Realm r, PyType self) {
    if (self.isBuiltin()) {
      throw Errors.noAttribute(r, self, "__annotations__");
    }
    Object annotations = self.own("__annotations__");
    if (annotations == null) {
      annotations = new PyDict();
      self.setOwn("__annotations__", annotations);
    }
    return annotations;
  }

  @Setter("__annotations__")
  static void setAnnotations(Realm r, PyType self, @Nullable Object value) {
    if (!self.setOwn("__annotations__", value) && value == null) {
      throw Errors.attributeError("__annotations__");
    }
  }

  @Getter("__abstractmethods__")
  static Object getAbstractMethods(Realm r, PyType self) {
    Object names = self.isBuiltin() ? null : self.own("__abstractmethods__");
    if (names == null) {
      throw Errors.noAttribute(r, self, "__abstractmethods__");
    }
    return names;
  }

  @Setter("__abstractmethods__")
  static void setAbstractMethods(Realm r, PyType self, @Nullable Object value) {
    self.setAbstract(value != null && Truth.of(r, value));
    if (!self.setOwn("__abstractmethods__", value) && value == null) {
      throw Errors.attributeError("__abstractmethods__");
    }
  }

  @Getter("__type_params__")
  static Object getTypeParams(PyType self) {
    Object parameters = self.isBuiltin() ? null : self.own("__type_params__");
    return parameters == null ? PyTuple.EMPTY : parameters;
  }

  @Setter("__type_params__")
  static void setTypeParams(PyType self, @Nullable Object value) {
    if (value == null) {
      throw notDeleted(self, "__type_params__");
    }
    self.setOwn("__type_params__", value);
  }
}
