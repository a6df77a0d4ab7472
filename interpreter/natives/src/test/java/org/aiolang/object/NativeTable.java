package org.aiolang.object;

/** The shape of the interpreter's class of this name, for generated tables to extend. */
public abstract class NativeTable {
  public static final int FUNCTION = 0;
  public static final int METHOD = 1;
  public static final int STATIC_METHOD = 2;
  public static final int CLASS_METHOD = 3;
  public static final int GETTER = 4;
  public static final int NEW = 5;
  public static final int CONSTANT = 6;

  public abstract String owner();

  public abstract boolean isModule();

  public String ownerModule() {
    return "builtins";
  }

  public abstract int size();

  public abstract int find(String name);

  public abstract String name(int id);

  public abstract int kind(int id);

  public int setter(int id) {
    return -1;
  }

  public abstract Signature signature(int id);

  public String doc(int id) {
    return null;
  }

  public Object call0(int id, Realm r) {
    throw new NotDirect();
  }

  public Object call1(int id, Realm r, Object a) {
    throw new NotDirect();
  }

  public Object call2(int id, Realm r, Object a, Object b) {
    throw new NotDirect();
  }

  public Object call3(int id, Realm r, Object a, Object b, Object c) {
    throw new NotDirect();
  }

  public abstract Object callSlots(int id, Realm r, Object[] slots);

  /** Says that a call would be bound through the signature. */
  public static final class NotDirect extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
