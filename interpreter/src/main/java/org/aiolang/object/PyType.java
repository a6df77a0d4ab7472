package org.aiolang.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A class.
 *
 * <p>A builtin type is a JVM-wide constant: nothing about it changes but memos. Its members come
 * from a generated {@link NativeTable}, found on first use, so that declaring a type costs start-up
 * nothing. A class made by a program belongs to one interpreter; every change to it, or to a base,
 * makes {@link #version} larger, which inline caches check.
 */
public final class PyType extends PyObject {
  /** {@code type}. */
  public static final PyType TYPE = new PyType("type");

  /** {@code object}. */
  public static final PyType OBJECT = new PyType("object");

  static {
    OBJECT.initBuiltin(new PyType[0]);
    TYPE.initBuiltin(new PyType[] {OBJECT});
  }

  /** What {@link #collection} says of most classes. */
  public static final int NO_COLLECTION = 0;

  /** Sequence patterns match instances. */
  public static final int SEQUENCE = 1 << 5;

  /** Mapping patterns match instances. */
  public static final int MAPPING = 1 << 6;

  private static final Object ABSENT = new Object();
  private static final int CACHE_SIZE = 64;

  private String name;
  private String qualname;
  private PyType[] bases = {};
  private PyType[] mro = {};
  private Shape instanceShape;
  private Shape dictShape;
  private boolean builtin;
  private boolean subclassable = true;
  private boolean hashable = true;
  private int version;
  private PyType layout;
  private boolean instancesHaveDict = true;
  private boolean givesDict;
  private @Nullable PyType slotOwner;
  private boolean weakReferences;

  /** Of a class that is being made: it, not a base, gives its instances a {@code __dict__}. */
  boolean addsDict;

  /** The same of {@code __weakref__}. */
  boolean addsWeakReferences;

  private boolean isAbstract;
  private int collection;

  /**
   * Memos of the members of a builtin type, guarded by {@code this}. Not used by classes of
   * programs.
   */
  private final LinkedHashMap<String, Object> members = new LinkedHashMap<>();

  private @Nullable NativeTable table;
  private boolean tableSought;
  private volatile Object @Nullable [] special;
  private volatile @Nullable Found @Nullable [] cache;
  private @Nullable WeakTypes subclasses;

  /** Members of a class made by a program, by key; {@code __dict__} shows them as they are. */
  private @Nullable PyDict namespace;

  private record Found(String name, @Nullable Object value) {}

  /** A type without a shape: {@code type} has itself for a class, so the maker sets it. */
  @SuppressWarnings("NullAway")
  private PyType(String name) {
    super(null);
    this.name = name;
    this.qualname = name;
    this.layout = this;
    this.instanceShape = Shape.root(this);
    this.dictShape = Shape.dict(this);
  }

  /** Declares a builtin type that derives from {@code object}. */
  public static PyType builtin(String name) {
    return builtin(name, OBJECT);
  }

  /** Declares a builtin type. Its members are those of the {@code @Type} class of that name. */
  public static PyType builtin(String name, PyType... bases) {
    PyType t = new PyType(name);
    t.initBuiltin(bases);
    return t;
  }

  private void initBuiltin(PyType[] bases) {
    builtin = true;
    shape = TYPE.instanceShape;
    this.bases = bases;
    mro = Mro.linearize(this, bases);
  }

  /** Marks a builtin type that cannot be a base, such as {@code bool}. */
  public PyType sealed() {
    subclassable = false;
    return this;
  }

  /** Marks a builtin type without a hash, such as {@code list}. */
  public PyType unhashable() {
    hashable = false;
    return this;
  }

  /**
   * Gives a builtin type of a library module its members; types of the language find theirs by
   * name.
   */
  public PyType members(NativeTable table) {
    this.table = table;
    tableSought = true;
    return this;
  }

  /** Marks a builtin type whose instances have a {@code __dict__}. */
  public PyType givingDict() {
    givesDict = true;
    return this;
  }

  boolean givesDict() {
    for (PyType t : mro) {
      if (t.givesDict) {
        return true;
      }
    }
    return false;
  }

  /** Gives a builtin type an attribute that is a value, the same in all interpreters. */
  public PyType constant(String name, Object value) {
    members.put(name, value);
    return this;
  }

  /** Makes instances of a builtin type share the storage layout of a base (exceptions do). */
  public PyType sharesLayoutOf(PyType base) {
    layout = base.layout;
    return this;
  }

  /** Makes a class of the program; {@link TypeBuilder} has checked the bases. */
  static PyType heap(PyType meta, String name, PyType[] bases, PyType[] mro, PyType layout) {
    PyType t = new PyType(name);
    t.shape = meta.instanceShape;
    t.namespace = new PyDict();
    t.bases = bases;
    t.layout = layout;
    t.mro = mro;
    mro[0] = t;
    for (PyType base : bases) {
      base.addSubclass(t);
    }
    return t;
  }

  public String name() {
    return name;
  }

  public void rename(String name) {
    this.name = name;
  }

  public String qualname() {
    return qualname;
  }

  public void requalify(String qualname) {
    this.qualname = qualname;
  }

  /** {@code __module__}. */
  public String module() {
    if (builtin) {
      return moduleOfBuiltin();
    }
    return own("__module__") instanceof String s ? s : "builtins";
  }

  private String moduleOfBuiltin() {
    NativeTable t = table();
    return t == null ? "builtins" : t.ownerModule();
  }

  /** The name that tracebacks and {@code repr} show: with the module unless that is builtins. */
  public String fullName() {
    String module = module();
    return module.equals("builtins") ? qualname : module + "." + qualname;
  }

  /** The name that messages give: CPython's types in C carry their module in it. */
  public String shown() {
    String module = module();
    return NamesInC.contains(module, name, builtin) ? module + "." + name : name;
  }

  public PyType[] bases() {
    return bases;
  }

  /** The linearisation; the array is not to be changed. */
  public PyType[] mro() {
    return mro;
  }

  /** The C3 linearisation of the bases as they are now. */
  public PyType[] linearized() {
    return Mro.linearize(this, bases);
  }

  public boolean isBuiltin() {
    return builtin;
  }

  public boolean isSubclassable() {
    return subclassable;
  }

  /** The builtin type whose Java class represents the instances. */
  public PyType layout() {
    return layout;
  }

  /**
   * Whether instances take attributes that their class does not name ({@code __slots__} may
   * refuse).
   */
  public boolean instancesHaveDict() {
    return instancesHaveDict;
  }

  void refuseInstanceDict() {
    instancesHaveDict = false;
  }

  /** The nearest class of the linearisation that adds {@code __slots__}, or null. */
  @Nullable PyType slotOwner() {
    return slotOwner;
  }

  void addsSlots() {
    slotOwner = this;
  }

  void inheritsSlots(@Nullable PyType owner) {
    slotOwner = owner;
  }

  /**
   * Whether an instance of the other class could become one of this: same builtin layout, same
   * slots.
   */
  public boolean sameLayout(PyType other) {
    return layout == other.layout
        && SlotNames.same(slotOwner, other.slotOwner)
        && SlotNames.hasDict(this) == SlotNames.hasDict(other)
        && SlotNames.hasWeakReferences(this) == SlotNames.hasWeakReferences(other);
  }

  /** Whether instances have a {@code __weakref__}. */
  public boolean hasWeakReferences() {
    return SlotNames.hasWeakReferences(this);
  }

  boolean weakReferences() {
    return weakReferences;
  }

  void allowWeakReferences() {
    weakReferences = true;
  }

  /** Whether it still has abstract methods ({@code abc}), so that it cannot be called. */
  public boolean isAbstract() {
    return isAbstract;
  }

  public void setAbstract(boolean isAbstract) {
    this.isAbstract = isAbstract;
    changed();
  }

  /** The shape of an instance without attributes. */
  public Shape instanceShape() {
    return instanceShape;
  }

  Shape dictShape() {
    return dictShape;
  }

  /** Grows with every change of a member of this class or of a base. */
  public int version() {
    return version;
  }

  public boolean isSubtype(PyType other) {
    if (this == other) {
      return true;
    }
    for (PyType t : mro) {
      if (t == other) {
        return true;
      }
    }
    return false;
  }

  /**
   * The member that instances and subclasses see under this name, without binding; null where
   * absent.
   */
  public @Nullable Object lookup(String name) {
    Found[] memo = cache;
    if (memo == null) {
      memo = new Found[CACHE_SIZE];
      cache = memo;
    }
    int i = name.hashCode() & (CACHE_SIZE - 1);
    Found found = memo[i];
    if (found != null && found.name.equals(name)) {
      return found.value;
    }
    Object value = null;
    for (PyType t : mro) {
      value = t.own(name);
      if (value != null) {
        break;
      }
    }
    memo[i] = new Found(name, value);
    return value;
  }

  /** The first class of the linearisation that has this name itself. */
  public @Nullable PyType definer(String name) {
    for (PyType t : mro) {
      if (t.own(name) != null) {
        return t;
      }
    }
    return null;
  }

  /** The member of this class itself; null where absent. */
  public @Nullable Object own(String name) {
    PyDict made = namespace;
    if (made != null) {
      return made.getStr(name);
    }
    synchronized (this) {
      Object value = members.get(name);
      if (value == null) {
        value = fromTable(name);
        members.put(name, value == null ? ABSENT : value);
      }
      return value == ABSENT ? null : value;
    }
  }

  private @Nullable Object fromTable(String name) {
    if (!hashable && name.equals("__hash__")) {
      return PyNone.NONE;
    }
    NativeTable t = table();
    int id = t == null ? -1 : t.find(name);
    return id < 0 ? null : NativeFunction.member(this, Objects.requireNonNull(t), id);
  }

  /** {@code __text_signature__} of a builtin type that has one. */
  public @Nullable String text() {
    NativeTable t = table();
    return t == null ? null : t.text();
  }

  private @Nullable NativeTable table() {
    if (!tableSought) {
      table = NativeTables.ofType(name);
      tableSought = true;
    }
    return table;
  }

  /** The names of this class's own members, in order. */
  public List<String> ownNames() {
    PyDict made = namespace;
    if (made != null) {
      ArrayList<String> names = new ArrayList<>(made.size());
      for (int i = made.first(); i < made.limit(); i++) {
        if (made.keyAt(i) instanceof String name) {
          names.add(name);
        }
      }
      return names;
    }
    synchronized (this) {
      ArrayList<String> names = new ArrayList<>();
      NativeTable t = table();
      if (t != null) {
        for (int i = 0; i < t.size(); i++) {
          String name = t.name(i);
          boolean hidden =
              this == OBJECT && (name.equals("__dict__") || name.equals("__weakref__"));
          if (!hidden && !names.contains(name)) {
            names.add(name);
          }
        }
      }
      for (Map.Entry<String, Object> member : members.entrySet()) {
        if (member.getValue() != ABSENT && !names.contains(member.getKey())) {
          names.add(member.getKey());
        }
      }
      return names;
    }
  }

  /** Sets a member of a class made by the program; null deletes. Returns whether it was there. */
  public boolean setOwn(String name, @Nullable Object value) {
    PyDict made = namespace;
    if (made == null) {
      throw Errors.typeError(
          "cannot set '" + name + "' attribute of immutable type '" + this.name + "'");
    }
    boolean was;
    if (value == null) {
      was = made.removeStr(name) != null;
    } else {
      was = made.getStr(name) != null;
      made.putStr(name, value);
    }
    changed();
    return was;
  }

  /** The members of a class made by a program, not to be written; null for a builtin type. */
  public @Nullable PyDict namespace() {
    return namespace;
  }

  /** A member whose key is no str: nothing finds it but {@code __dict__}. */
  void setOther(Realm r, Object key, Object value) {
    Objects.requireNonNull(namespace).put(r, key, value);
  }

  void replaceBases(PyType[] bases) {
    for (PyType base : this.bases) {
      if (base.subclasses != null) {
        base.subclasses.remove(this);
      }
    }
    this.bases = bases;
    for (PyType base : bases) {
      base.addSubclass(this);
    }
  }

  void replaceMro(PyType[] mro) {
    this.mro = mro;
    changed();
  }

  private void changed() {
    version++;
    special = null;
    cache = null;
    if (subclasses != null) {
      for (PyType t : subclasses.living()) {
        t.changed();
      }
    }
  }

  /** The member under a special method's name, unbound; null where absent. */
  public @Nullable Object special(int id) {
    Object[] memo = special;
    if (memo == null) {
      memo = new Object[Special.COUNT];
      special = memo;
    }
    Object value = memo[id];
    if (value == null) {
      value = lookup(Special.name(id));
      memo[id] = value == null ? ABSENT : value;
      return value;
    }
    return value == ABSENT ? null : value;
  }

  /** The living classes that name this one as a base, of one interpreter for a class it made. */
  public List<PyType> subclasses() {
    return subclasses == null ? List.of() : subclasses.living();
  }

  private void addSubclass(PyType t) {
    if (builtin) {
      return; // shared by interpreters: Realm keeps these
    }
    if (subclasses == null) {
      subclasses = new WeakTypes();
    }
    subclasses.add(t);
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    return Construct.call(r, this, args, keywords);
  }

  @Override
  public Object call0(Realm r) {
    return Construct.call0(r, this);
  }

  @Override
  public Object call1(Realm r, Object a) {
    return this == TYPE ? r.typeOf(a) : Construct.call1(r, this, a);
  }

  @Override
  public Object call2(Realm r, Object a, Object b) {
    return Construct.call2(r, this, a, b);
  }

  @Override
  public @Nullable Object getAttribute(Realm r, String name) {
    return TypeAttributes.get(r, this, name);
  }

  @Override
  public void setAttribute(Realm r, String name, @Nullable Object value) {
    TypeAttributes.set(r, this, name, value);
  }

  @Override
  public String toString() {
    return "<class '" + fullName() + "'>";
  }

  @Override
  public boolean usesPlainLookup() {
    return false;
  }

  /**
   * Whether the class itself, not one of its bases, makes its instances sequences or mappings to
   * patterns: {@code __abc_tpflags__} of the classes in {@code collections.abc}, or {@link
   * #setCollection}.
   */
  public int collection() {
    if (collection != 0 || builtin) {
      return collection;
    }
    return own("__abc_tpflags__") instanceof Long flags
        ? (int) (flags & (SEQUENCE | MAPPING))
        : NO_COLLECTION;
  }

  /** Says so of a builtin type, when it is made, or of a class that is registered as one. */
  public PyType setCollection(int kind) {
    collection = kind;
    return this;
  }
}
