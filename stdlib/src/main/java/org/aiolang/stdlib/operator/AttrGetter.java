package org.aiolang.stdlib.operator;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code operator.attrgetter}: takes attributes, by dotted names, of what it is called with. */
@Type(value = "attrgetter", module = "operator", text = "attr, /, *attrs")
final class AttrGetter extends PyObject {
  static final PyType TYPE = PyType.builtin("attrgetter").members(new AttrGetterTable());

  private final String[][] paths;

  private AttrGetter(String[][] paths) {
    super(TYPE.instanceShape());
    this.paths = paths;
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    if (keywords != null) {
      throw Errors.typeError("attrgetter() takes no keyword arguments");
    }
    if (args.length != 1) {
      throw Errors.typeError("attrgetter expected 1 argument, got " + args.length);
    }
    return call1(r, args[0]);
  }

  @Override
  public Object call1(Realm r, Object o) {
    if (paths.length == 1) {
      return follow(r, o, paths[0]);
    }
    Object[] items = new Object[paths.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = follow(r, o, paths[i]);
    }
    return PyTuple.of(items);
  }

  private static Object follow(Realm r, Object o, String[] path) {
    Object value = o;
    for (String name : path) {
      value = Attributes.get(r, value, name);
    }
    return value;
  }

  @New
  static Object create(Realm r, PyType cls, @Args Object[] attributes) {
    if (attributes.length == 0) {
      throw Errors.typeError("attrgetter expected 1 argument, got 0");
    }
    String[][] paths = new String[attributes.length][];
    for (int i = 0; i < paths.length; i++) {
      String name = Text.asString(attributes[i]);
      if (name == null) {
        throw Errors.typeError("attribute name must be a string");
      }
      paths[i] = name.split("\\.", -1);
    }
    AttrGetter made = new AttrGetter(paths);
    return cls == TYPE ? made : made.as(cls, AttrGetter.class);
  }

  @Fn
  static Object __call__(Realm r, AttrGetter self, @Args Object[] args) {
    return self.call(r, args, null);
  }

  private PyTuple names() {
    Object[] names = new Object[paths.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = String.join(".", paths[i]);
    }
    return PyTuple.of(names);
  }

  @Fn
  static String __repr__(Realm r, AttrGetter self) {
    StringBuilder out = new StringBuilder("operator.attrgetter(");
    PyTuple names = self.names();
    for (int i = 0; i < names.size(); i++) {
      out.append(i == 0 ? "" : ", ").append(Text.repr(r, names.get(i)));
    }
    return out.append(')').toString();
  }

  @Fn
  static Object __reduce__(AttrGetter self) {
    return new PyTuple(self.type(), self.names());
  }
}
