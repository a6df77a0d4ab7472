package org.aiolang.types.typing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyEllipsis;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of generic aliases: which type parameters they mention, and what they become when
 * the alias is subscripted (the protocol of {@code __typing_subst__} and {@code
 * __typing_prepare_subst__}).
 */
public final class TypeArguments {
  private static final String SUBST = "__typing_subst__";
  private static final String PREPARE = "__typing_prepare_subst__";

  private TypeArguments() {}

  /** The type parameters in these arguments, each once, in order ({@code __parameters__}). */
  public static PyTuple parameters(Realm r, Object[] arguments) {
    List<Object> found = new ArrayList<>();
    for (Object a : arguments) {
      collect(r, a, found);
    }
    return PyTuple.of(found.toArray());
  }

  private static void collect(Realm r, Object a, List<Object> found) {
    if (a instanceof PyType || a instanceof String) {
      return;
    }
    if (a instanceof TypeParameter) {
      add(found, a);
      return;
    }
    if (a instanceof PyTuple t) {
      for (Object inner : t.items()) {
        collect(r, inner, found);
      }
      return;
    }
    if (Attributes.getOrNull(r, a, SUBST) != null) {
      add(found, a);
      return;
    }
    if (Attributes.getOrNull(r, a, "__parameters__") instanceof PyTuple inner) {
      for (Object p : inner.items()) {
        add(found, p);
      }
    }
  }

  private static void add(List<Object> found, Object parameter) {
    for (Object f : found) {
      if (f == parameter) {
        return;
      }
    }
    found.add(parameter);
  }

  /** What is between the brackets, as a tuple. */
  static PyTuple tuple(Object item) {
    return item instanceof PyTuple t ? t : new PyTuple(item);
  }

  /** None as its class, text as a forward reference. */
  static Object converted(Realm r, Object argument) {
    if (argument == PyNone.NONE) {
      return PyNone.TYPE;
    }
    return Text.asString(argument) == null
        ? argument
        : Calls.call1(r, fromTyping(r, "ForwardRef"), argument);
  }

  static PyTuple converted(Realm r, PyTuple arguments) {
    Object[] all = new Object[arguments.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = converted(r, arguments.get(i));
    }
    return PyTuple.of(all);
  }

  /** An attribute of module {@code typing}, which is imported. */
  static Object fromTyping(Realm r, String name) {
    return Attributes.get(r, r.importer().importPath(r, "typing"), name);
  }

  /** {@code typing.Union[left, right]}. */
  static Object union(Realm r, Object left, Object right) {
    return Items.get(r, fromTyping(r, "Union"), new PyTuple(left, right));
  }

  /** Lets each parameter have a look at the arguments: defaults, variadic ones. */
  static PyTuple prepared(Realm r, Object alias, PyTuple parameters, PyTuple items) {
    PyTuple all = items;
    for (Object p : parameters.items()) {
      Object prepare = Attributes.getOrNull(r, p, PREPARE);
      if (prepare != null) {
        all = tuple(Calls.call2(r, prepare, alias, all));
      }
    }
    return all;
  }

  /**
   * The arguments of {@code alias[item]}.
   *
   * @param parameters the alias's own
   */
  public static PyTuple substitute(
      Realm r, Object alias, PyTuple arguments, PyTuple parameters, Object item) {
    if (parameters.size() == 0) {
      throw Errors.typeError(Text.repr(r, alias) + " is not a generic class");
    }
    PyTuple given = prepared(r, alias, parameters, converted(r, tuple(item)));
    int wanted = parameters.size();
    if (given.size() != wanted) {
      throw Errors.typeError(
          "Too "
              + (given.size() > wanted ? "many" : "few")
              + " arguments for "
              + Text.repr(r, alias)
              + "; actual "
              + given.size()
              + ", expected "
              + wanted);
    }
    return replaced(r, arguments, parameters, given);
  }

  private static PyTuple replaced(Realm r, PyTuple arguments, PyTuple parameters, PyTuple given) {
    List<Object> all = new ArrayList<>();
    for (Object old : arguments.items()) {
      if (old instanceof PyType) {
        all.add(old);
        continue;
      }
      if (old instanceof PyTuple inner) {
        all.add(replaced(r, inner, parameters, given));
        continue;
      }
      Object subst = Attributes.getOrNull(r, old, SUBST);
      if (subst != null) {
        all.add(Calls.call1(r, subst, valueOf(old, parameters, given)));
        continue;
      }
      Object value = inner(r, old, parameters, given);
      if (isUnpacked(r, old)) {
        all.addAll(Arrays.asList(Iteration.toArray(r, value)));
      } else {
        all.add(value);
      }
    }
    return PyTuple.of(all.toArray());
  }

  private static Object inner(Realm r, Object old, PyTuple parameters, PyTuple given) {
    if (!(Attributes.getOrNull(r, old, "__parameters__") instanceof PyTuple own)
        || own.size() == 0) {
      return old;
    }
    if (old instanceof PyUnpack u) {
      return valueOf(u.operand(), parameters, given);
    }
    List<Object> all = new ArrayList<>();
    for (Object p : own.items()) {
      Object value = valueOf(p, parameters, given);
      if (p instanceof PyTypeVarTuple) {
        all.addAll(Arrays.asList(Iteration.toArray(r, value)));
      } else {
        all.add(value);
      }
    }
    return Items.get(r, old, PyTuple.of(all.toArray()));
  }

  private static Object valueOf(Object parameter, PyTuple parameters, PyTuple given) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i) == parameter) {
        return given.get(i);
      }
    }
    throw Errors.keyError(parameter);
  }

  static boolean isUnpacked(Realm r, Object argument) {
    return argument instanceof PyUnpack u
        ? u.operand() instanceof PyTypeVarTuple
        : Attributes.getOrNull(r, argument, "__typing_is_unpacked_typevartuple__")
            == (Object) Boolean.TRUE;
  }

  /** Whether an argument can stand for the parameters of a callable. */
  static boolean isParameterList(Realm r, Object argument) {
    return argument == PyEllipsis.ELLIPSIS
        || argument instanceof PyTuple
        || argument instanceof PyList
        || argument instanceof PyParamSpec
        || r.typeOf(argument).name().equals("_ConcatenateGenericAlias");
  }

  /** The place of a parameter among those of an alias, or -1. */
  static int indexOf(Realm r, Object alias, Object parameter) {
    PyTuple all = parametersOf(r, alias);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) == parameter) {
        return i;
      }
    }
    return -1;
  }

  static PyTuple parametersOf(Realm r, Object alias) {
    return Attributes.getOrNull(r, alias, "__parameters__") instanceof PyTuple t
        ? t
        : PyTuple.EMPTY;
  }

  static PyTuple with(PyTuple items, Object more) {
    Object[] all = Arrays.copyOf(items.items(), items.size() + 1);
    all[items.size()] = more;
    return new PyTuple(all);
  }

  /** How an argument is shown: classes and functions by name. */
  static String text(Realm r, Object argument) {
    if (argument instanceof PyType t) {
      return t.fullName();
    }
    if (argument == PyEllipsis.ELLIPSIS) {
      return "...";
    }
    if (argument instanceof PyTuple t) {
      return "[" + texts(r, t) + "]";
    }
    return Text.repr(r, argument);
  }

  static String texts(Realm r, PyTuple arguments) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < arguments.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(text(r, arguments.get(i)));
    }
    return text.toString();
  }

  /** Refuses what is no type where one is wanted, and converts the rest. */
  static Object checked(Realm r, Object argument, String message) {
    Object type = converted(r, argument);
    if (type instanceof PyTuple) {
      throw Errors.typeError(message + " Got " + Text.repr(r, type) + ".");
    }
    return Objects.requireNonNull(type);
  }

  static @Nullable Object orNull(Object value) {
    return value == PyNone.NONE ? null : value;
  }
}
