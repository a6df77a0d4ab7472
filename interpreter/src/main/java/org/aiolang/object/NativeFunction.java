package org.aiolang.object;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A builtin function or an unbound builtin method: a number in a {@link NativeTable}. Immutable.
 */
public final class NativeFunction extends PyObject {
  public static final PyType FUNCTION = PyType.builtin("builtin_function_or_method").sealed();
  public static final PyType METHOD = PyType.builtin("method_descriptor").sealed();
  public static final PyType SLOT = PyType.builtin("wrapper_descriptor").sealed();
  public static final PyType CLASS_METHOD = PyType.builtin("classmethod_descriptor").sealed();

  private final NativeTable table;
  private final int id;
  private final int kind;
  private final @Nullable PyType owner;
  private @Nullable Signature signature;

  private NativeFunction(PyType type, NativeTable table, int id, @Nullable PyType owner) {
    super(type.instanceShape());
    this.table = table;
    this.id = id;
    this.kind = table.kind(id);
    this.owner = owner;
  }

  /** A function of a module. */
  public static NativeFunction of(NativeTable table, int id) {
    return new NativeFunction(FUNCTION, table, id, null);
  }

  /**
   * A member of a builtin type, wrapped as its kind asks; classes of programs that a library module
   * makes may take such members too.
   */
  public static Object member(PyType owner, NativeTable table, int id) {
    switch (table.kind(id)) {
      case NativeTable.GETTER:
        return new NativeProperty(owner, table, id);
      case NativeTable.CLASS_METHOD:
        return new NativeFunction(CLASS_METHOD, table, id, owner);
      case NativeTable.STATIC_METHOD:
        return new PyStaticMethod(new NativeFunction(FUNCTION, table, id, owner));
      case NativeTable.NEW:
        return new NativeFunction(FUNCTION, table, id, owner);
      default:
        String name = table.name(id);
        boolean slot = name.startsWith("__") && name.endsWith("__");
        return new NativeFunction(slot ? SLOT : METHOD, table, id, owner);
    }
  }

  public String name() {
    return table.name(id);
  }

  /** The name that error messages use: {@code list.append} for a method. */
  public String qualname() {
    return owner == null ? name() : owner.name() + "." + name();
  }

  /** The type it is a member of, or null for a function of a module. */
  public @Nullable PyType owner() {
    return owner;
  }

  /** One of the constants of {@link NativeTable}. */
  public int kind() {
    return kind;
  }

  public String module() {
    return table.isModule() ? table.owner() : "builtins";
  }

  /** Whether calling it gives a coroutine to await, as that of an {@code async def} does. */
  public boolean isAsync() {
    return table.isAsync(id);
  }

  public @Nullable String doc() {
    return table.doc(id);
  }

  public Signature signature() {
    Signature s = signature;
    if (s == null) {
      s = table.signature(id);
      signature = s;
    }
    return s;
  }

  /** {@code __text_signature__}: the parameters, with a dollar before what is bound; or null. */
  public @Nullable String textSignature() {
    if (kind == NativeTable.NEW) {
      return "($type, *args, **kwargs)";
    }
    if (owner != null && name().equals("__init__")) {
      return "($self, /, *args, **kwargs)";
    }
    String own = table.text(id);
    if (own != null && own.equals("-")) {
      return null;
    }
    if (own != null && own.startsWith("$")) {
      return "(" + own + ")";
    }
    String text = own == null ? signature().text() : own;
    if (owner != null && own != null) {
      return "($self, " + own + ")";
    }
    if (owner == null) {
      return "($module, " + (text.contains("/") ? "" : text.isEmpty() ? "/" : "/, ") + text + ")";
    }
    return text.startsWith("cls")
        ? "($type" + text.substring(3) + ")"
        : text.startsWith("self") ? "($" + text + ")" : "(" + text + ")";
  }

  /** Whether this is that very builtin, whatever type it was read from. */
  public boolean is(NativeTable other, int otherId) {
    return table == other && id == otherId;
  }

  /** Refuses {@code __new__} with a class whose instances it cannot make. */
  private void checkClass(Realm r, @Nullable Object cls) {
    PyType of = Objects.requireNonNull(owner);
    if (of == PyType.OBJECT && cls instanceof PyType
        || cls instanceof PyType t && t.layout() == of.layout()) {
      return;
    }
    String call = of.name() + ".__new__(";
    if (cls == null) {
      throw Errors.typeError(call + "): not enough arguments");
    }
    if (!(cls instanceof PyType t)) {
      throw Errors.typeError(call + "X): X is not a type object (" + r.typeOf(cls).shown() + ")");
    }
    if (!t.isSubtype(of)) {
      throw Errors.typeError(
          call + t.name() + "): " + t.name() + " is not a subtype of " + of.name());
    }
    throw Errors.typeError(
        call + t.name() + ") is not safe, use " + t.layout().name() + ".__new__()");
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    if (kind == NativeTable.NEW) {
      checkClass(r, args.length - (keywords == null ? 0 : keywords.length) > 0 ? args[0] : null);
    }
    if (keywords == null) {
      switch (args.length) {
        case 0:
          return table.call0(id, r);
        case 1:
          return table.call1(id, r, args[0]);
        case 2:
          return table.call2(id, r, args[0], args[1]);
        case 3:
          return table.call3(id, r, args[0], args[1], args[2]);
        default:
          break;
      }
    }
    return table.callSlots(id, r, signature().bind(r, args, keywords));
  }

  @Override
  public Object call0(Realm r) {
    if (kind == NativeTable.NEW) {
      checkClass(r, null);
    }
    return table.call0(id, r);
  }

  @Override
  public Object call1(Realm r, Object a) {
    if (kind == NativeTable.NEW) {
      checkClass(r, a);
    }
    return table.call1(id, r, a);
  }

  @Override
  public Object call2(Realm r, Object a, Object b) {
    if (kind == NativeTable.NEW) {
      checkClass(r, a);
    }
    Object result = table.call2(id, r, a, b);
    return result == PyNotImplemented.NOT_IMPLEMENTED ? refused(r, b) : result;
  }

  /** {@link #call2} for an operator: what is not implemented is returned as such. */
  Object attempt(Realm r, Object a, Object b) {
    return table.call2(id, r, a, b);
  }

  private Object refused(Realm r, Object operand) {
    PyException refusal = owner == null ? null : Operators.refusal(r, owner, name(), operand);
    if (refusal != null) {
      throw refusal;
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public Object call3(Realm r, Object a, Object b, Object c) {
    if (kind == NativeTable.NEW) {
      checkClass(r, a);
    }
    return table.call3(id, r, a, b, c);
  }

  @Override
  public int descriptorKind() {
    return switch (kind) {
      case NativeTable.METHOD -> Descriptor.METHOD;
      case NativeTable.CLASS_METHOD -> Descriptor.NON_DATA;
      default -> Descriptor.NONE;
    };
  }

  @Override
  public Object descriptorGet(Realm r, @Nullable Object instance, PyType cls) {
    if (kind == NativeTable.CLASS_METHOD) {
      return new BoundMethod(cls, this);
    }
    return instance == null || kind != NativeTable.METHOD ? this : new BoundMethod(instance, this);
  }
}
