package org.aiolang.exec.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import org.aiolang.exec.Closures;
import org.aiolang.exec.Code;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Mappings;
import org.aiolang.exec.Names;
import org.aiolang.exec.PyFunction;
import org.aiolang.exec.StarredItems;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Cell;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Items;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.object.TypeBuilder;
import org.aiolang.types.typing.Generic;
import org.jspecify.annotations.Nullable;

/** A {@code class} statement: what {@code __build_class__} does. */
public final class ClassNode extends ExprNode {
  private final Code code;
  private final PyFunction.BodyCell body;
  private final int[] closure;
  private final StarredItems bases;
  private final @Nullable String[] keywords;
  private final ExprNode[] keywordValues;
  private final @Nullable ExprNode typeParameters;
  private final int at;

  public ClassNode(
      Code code,
      int[] closure,
      StarredItems bases,
      @Nullable String[] keywords,
      ExprNode[] keywordValues,
      @Nullable ExprNode typeParameters,
      int at) {
    this.code = code;
    this.body = new PyFunction.BodyCell(code);
    this.closure = closure;
    this.bases = bases;
    this.keywords = keywords;
    this.keywordValues = keywordValues;
    this.typeParameters = typeParameters;
    this.at = at;
  }

  @Override
  public Object execute(Frame f) {
    final Realm r = f.realm;
    final PyTuple types = typeParameters == null ? null : (PyTuple) typeParameters.execute(f);
    Object[] given = bases.execute(f);
    if (types != null) {
      given = Arrays.copyOf(given, given.length + 1);
      given[given.length - 1] = Generic.of(r, types);
    }
    PyDict named = new PyDict();
    for (int i = 0; i < keywords.length; i++) {
      Object v = keywordValues[i].execute(f);
      String name = keywords[i];
      f.at = at;
      if (name == null) {
        if (!(v instanceof PyDict) && Attributes.getOrNull(r, v, "keys") == null) {
          throw Errors.typeError(
              "__build_class__() argument after ** must be a mapping, not " + r.typeOf(v).shown());
        }
        PyDict more = new PyDict();
        Mappings.update(r, more, v);
        for (int j = more.first(); j < more.limit(); j++) {
          if (more.keyAt(j) instanceof String key) {
            put(named, key, more.valueAt(j));
          } else if (more.keyAt(j) != null) {
            throw Errors.typeError("keywords must be strings");
          }
        }
      } else {
        put(named, name, v);
      }
    }
    f.at = at;
    PyFunction fn =
        new PyFunction(
            code, body, f.globals(), Closures.take(f, closure), Calls.NO_ARGS, new Object[0]);
    if (types != null) {
      fn.typeParameters = types;
    }
    Object replaced = Names.builtinOrNull(r, Names.builtins(r, f.globals()), "__build_class__");
    if (replaced == null) {
      throw Errors.of(Exceptions.NAME_ERROR, "__build_class__ not found");
    }
    return replaced instanceof NativeFunction
        ? build(r, fn, code.name(), given, named)
        : callReplaced(r, replaced, fn, given, named);
  }

  private static void put(PyDict named, String name, Object value) {
    if (named.getStr(name) != null) {
      throw Errors.typeError(
          "__build_class__() got multiple values for keyword argument '" + name + "'");
    }
    named.putStr(name, value);
  }

  /** What the program put in the place of {@code builtins.__build_class__}. */
  private Object callReplaced(
      Realm r, Object replaced, PyFunction fn, Object[] given, PyDict named) {
    Object[] args = new Object[2 + given.length];
    args[0] = fn;
    args[1] = code.name();
    System.arraycopy(given, 0, args, 2, given.length);
    return Calls.callWith(r, replaced, args, named);
  }

  /**
   * Makes a class.
   *
   * @param fn the function whose body fills the namespace
   * @param given the bases
   * @param named the keyword arguments, {@code metaclass} included; they are taken out of it
   */
  public static Object build(Realm r, PyFunction fn, String name, Object[] given, PyDict named) {
    Object meta = named.removeStr("metaclass");
    Object[] resolved = resolve(r, given);
    Object winner = metaclass(r, meta, resolved);
    int n = named.size();
    PyDict compact = named.copy();
    String[] names = new String[n];
    Object[] values = new Object[n];
    for (int i = 0; i < n; i++) {
      names[i] = (String) Objects.requireNonNull(compact.keyAt(i));
      values[i] = compact.valueAt(i);
    }
    String @Nullable [] passed = n == 0 ? null : names;
    PyTuple baseTuple = PyTuple.of(resolved);
    Object namespace = prepare(r, winner, name, baseTuple, values, passed);
    if (fn.code().hasNamespace()) {
      setItem(r, namespace, "__module__", fn.globals().getStr("__name__"));
      setItem(r, namespace, "__qualname__", fn.code().qualname());
    }
    if (fn.code().hasNamespace()) {
      setItem(r, namespace, "__firstlineno__", (long) fn.code().firstLine());
    }
    if (fn.typeParameters.size() > 0) {
      setItem(r, namespace, "__type_params__", fn.typeParameters);
    }
    if (resolved != given) {
      setItem(r, namespace, "__orig_bases__", PyTuple.of(given));
    }
    Object cell = null;
    if (fn.code().hasNamespace()) {
      fn.run(r, namespace);
      cell = Names.inNamespace(r, namespace, "__classcell__");
    } else {
      fn.call0(r); // not a class body: its variables are its own
    }
    if (winner == PyType.TYPE && namespace instanceof PyDict d && allClasses(resolved)) {
      PyType[] types = new PyType[resolved.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = (PyType) resolved[i];
      }
      return TypeBuilder.build(r, PyType.TYPE, name, types, d, values, passed);
    }
    Object[] args = Arrays.copyOf(new Object[] {name, baseTuple, namespace}, 3 + n);
    System.arraycopy(values, 0, args, 3, n);
    Object made = Calls.call(r, winner, args, passed);
    if (made instanceof PyType && cell instanceof Cell c && c.value != made) {
      throw wrongCell(r, name, made, c.value);
    }
    return made;
  }

  private static PyException wrongCell(Realm r, String name, Object made, @Nullable Object set) {
    String defining = "defining " + Text.repr(r, name) + " as " + Text.repr(r, made);
    return set == null
        ? Errors.runtimeError(
            "__class__ not set " + defining + ". Was __classcell__ propagated to type.__new__?")
        : Errors.typeError("__class__ set to " + Text.repr(r, set) + " " + defining);
  }

  private static boolean allClasses(Object[] bases) {
    for (Object base : bases) {
      if (!(base instanceof PyType)) {
        return false;
      }
    }
    return true;
  }

  private static void setItem(Realm r, Object namespace, String key, @Nullable Object value) {
    if (value == null) {
      return;
    }
    if (namespace instanceof PyDict d && d.type() == PyDict.TYPE) {
      d.putStr(key, value);
    } else {
      Items.set(r, namespace, key, value);
    }
  }

  /** Replaces bases that are not classes by what their {@code __mro_entries__} gives. */
  private static Object[] resolve(Realm r, Object[] given) {
    boolean plain = true;
    for (Object b : given) {
      plain &= b instanceof PyType;
    }
    if (plain) {
      return given;
    }
    ArrayList<Object> all = new ArrayList<>();
    for (Object b : given) {
      Object hook =
          b instanceof PyType || !(b instanceof PyObject)
              ? null
              : Attributes.getOrNull(r, b, "__mro_entries__");
      if (hook == null) {
        all.add(b);
      } else {
        Object entries = Calls.call1(r, hook, PyTuple.of(given));
        if (!(entries instanceof PyTuple t)) {
          throw Errors.typeError("__mro_entries__ must return a tuple");
        }
        all.addAll(Arrays.asList(t.items()));
      }
    }
    return all.toArray();
  }

  private static Object metaclass(Realm r, @Nullable Object meta, Object[] bases) {
    if (meta != null && !(meta instanceof PyType)) {
      return meta;
    }
    PyType[] metas = new PyType[bases.length];
    for (int i = 0; i < metas.length; i++) {
      metas[i] = r.typeOf(bases[i]);
    }
    PyType first = metas.length == 0 ? PyType.TYPE : metas[0];
    return TypeBuilder.winner(meta == null ? first : (PyType) meta, metas);
  }

  private static Object prepare(
      Realm r,
      Object meta,
      String name,
      PyTuple bases,
      Object[] values,
      String @Nullable [] keywords) {
    if (meta == PyType.TYPE) {
      return new PyDict();
    }
    Object prepare = Attributes.getOrNull(r, meta, "__prepare__");
    if (prepare == null) {
      return new PyDict();
    }
    Object[] args = new Object[2 + values.length];
    args[0] = name;
    args[1] = bases;
    System.arraycopy(values, 0, args, 2, values.length);
    Object namespace = Calls.call(r, prepare, args, keywords);
    if (r.typeOf(namespace).special(Special.GETITEM) == null) {
      throw Errors.typeError(
          (meta instanceof PyType t ? t.name() : "<metaclass>")
              + ".__prepare__() must return a mapping, not "
              + r.typeOf(namespace).shown());
    }
    return namespace;
  }
}
