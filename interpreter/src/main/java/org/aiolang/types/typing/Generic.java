package org.aiolang.types.typing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiolang.object.Errors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code typing.Generic}: the base of classes with type parameters. */
public final class Generic {
  public static final PyType TYPE = PyType.builtin("Generic").sharesLayoutOf(PyType.OBJECT);

  private Generic() {}

  /** {@code Generic[T, *Ts]}: the last base of {@code class A[T, *Ts]}. */
  public static Object of(Realm r, PyTuple typeParameters) {
    Object[] all = typeParameters.items().clone();
    for (int i = 0; i < all.length; i++) {
      if (all[i] instanceof PyTypeVarTuple) {
        all[i] = new PyUnpack(all[i]);
      }
    }
    return subscripted(r, TYPE, new PyTuple(all));
  }

  static boolean isProtocol(PyType cls) {
    return cls.name().equals("Protocol") && cls.module().equals("typing");
  }

  /** {@code cls[item]}. */
  static Object subscripted(Realm r, PyType cls, Object item) {
    PyTuple given = TypeArguments.converted(r, TypeArguments.tuple(item));
    if (cls == TYPE || isProtocol(cls)) {
      declared(r, cls, given);
      return new PyTypingAlias(r, cls, given);
    }
    PyTuple parameters = TypeArguments.parametersOf(r, cls);
    PyTuple prepared = TypeArguments.prepared(r, cls, parameters, given);
    int wanted = parameters.size();
    if (wanted == 0) {
      throw Errors.typeError(Text.repr(r, cls) + " is not a generic class");
    }
    if (prepared.size() != wanted) {
      throw Errors.typeError(
          "Too "
              + (prepared.size() > wanted ? "many" : "few")
              + " arguments for "
              + Text.repr(r, cls)
              + "; actual "
              + prepared.size()
              + ", expected "
              + wanted);
    }
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      if (parameters.get(i) instanceof PyTypeVarTuple && prepared.get(i) instanceof PyTuple t) {
        all.addAll(Arrays.asList(t.items()));
      } else {
        all.add(prepared.get(i));
      }
    }
    return new PyTypingAlias(r, cls, PyTuple.of(all.toArray()));
  }

  private static void declared(Realm r, PyType cls, PyTuple given) {
    if (given.size() == 0) {
      throw Errors.typeError("Parameter list to " + cls.qualname() + "[...] cannot be empty");
    }
    for (int i = 0; i < given.size(); i++) {
      Object p = given.get(i);
      if (!(p instanceof TypeParameter) && !TypeArguments.isUnpacked(r, p)) {
        throw Errors.typeError(
            "Parameters to "
                + cls.name()
                + "[...] must all be type variables or parameter specification variables.");
      }
    }
    if (TypeArguments.parameters(r, given.items()).size() != given.size()) {
      throw Errors.typeError("Parameters to " + cls.name() + "[...] must all be unique");
    }
  }

  /** Finds the type parameters of a new class, and sets its {@code __parameters__}. */
  static void derived(Realm r, PyType cls) {
    PyTuple given = cls.own("__orig_bases__") instanceof PyTuple t ? t : null;
    boolean plain = false;
    for (Object base : given == null ? cls.bases() : given.items()) {
      plain |= base == TYPE;
    }
    if (plain && (given != null || !isProtocol(cls) && !isTypedDict(cls))) {
      throw Errors.typeError("Cannot inherit from plain Generic");
    }
    cls.setOwn("__parameters__", given == null ? PyTuple.EMPTY : parameters(r, given));
  }

  private static boolean isTypedDict(PyType cls) {
    return cls.type().name().equals("_TypedDictMeta");
  }

  private static PyTuple parameters(Realm r, PyTuple bases) {
    PyTuple used = TypeArguments.parameters(r, bases.items());
    PyTypingAlias declared = null;
    for (Object base : bases.items()) {
      if (base instanceof PyTypingAlias a
          && a.origin instanceof PyType t
          && (t == TYPE || isProtocol(t))) {
        if (declared != null) {
          throw Errors.typeError("Cannot inherit from Generic[...] multiple times.");
        }
        declared = a;
      }
    }
    if (declared == null) {
      return used;
    }
    String missing = missing(r, used, declared.parameters);
    if (missing != null) {
      throw Errors.typeError(
          "Some type variables ("
              + missing
              + ") are not listed in "
              + ((PyType) declared.origin).name()
              + "["
              + TypeArguments.texts(r, declared.parameters)
              + "]");
    }
    return declared.parameters;
  }

  private static @Nullable String missing(Realm r, PyTuple used, PyTuple declared) {
    StringBuilder names = new StringBuilder();
    for (Object p : used.items()) {
      if (!Arrays.asList(declared.items()).contains(p)) {
        names.append(names.length() == 0 ? "" : ", ").append(Text.str(r, p));
      }
    }
    return names.length() == 0 ? null : names.toString();
  }
}
