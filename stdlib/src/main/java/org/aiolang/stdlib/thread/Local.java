package org.aiolang.stdlib.thread;

import java.util.WeakHashMap;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * {@code threading.local}: its {@code __dict__} is that of the thread that looks. A subclass's
 * {@code __init__} runs once in each thread that touches it.
 */
@Type(value = "_local", module = "_thread")
final class Local extends PyObject {
  static final PyType TYPE = PyType.builtin("_local").members(new LocalTable());

  private final Object[] args;
  private final @Nullable PyDict keywords;
  private final WeakHashMap<ThreadState, PyDict> dicts = new WeakHashMap<>();
  private @Nullable ThreadState shown;

  private Local(PyType cls, Object[] args, @Nullable PyDict keywords) {
    super(cls.instanceShape());
    this.args = args;
    this.keywords = keywords;
  }

  @New
  static Object create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    boolean given = args.length > 0 || keywords != null && keywords.size() > 0;
    if (given && cls.special(Special.INIT) == PyType.OBJECT.special(Special.INIT)) {
      throw Errors.typeError("Initialization arguments are not supported");
    }
    Local local = new Local(cls, args, keywords);
    PyDict dict = new PyDict();
    local.show(r.lock.current(), dict);
    return local;
  }

  private void show(ThreadState thread, PyDict dict) {
    dicts.put(thread, dict);
    shown = thread;
    Attributes.setDict(this, dict);
  }

  /** Puts this thread's attributes in place. */
  private void turn(Realm r) {
    ThreadState me = r.lock.current();
    if (shown == me) {
      return;
    }
    PyDict dict = dicts.get(me);
    if (dict != null) {
      show(me, dict);
      return;
    }
    show(me, new PyDict());
    Object init = type().special(Special.INIT);
    if (init == null || init == PyType.OBJECT.special(Special.INIT)) {
      return;
    }
    boolean made = false;
    try {
      Object[] self = new Object[args.length + 1];
      self[0] = this;
      System.arraycopy(args, 0, self, 1, args.length);
      Calls.callWith(r, init, self, keywords);
      made = true;
    } finally {
      if (!made) {
        dicts.remove(me);
        shown = null;
      }
    }
    turn(r);
  }

  @Override
  public @Nullable Object getAttribute(Realm r, String name) {
    turn(r);
    return super.getAttribute(r, name);
  }

  @Override
  public void setAttribute(Realm r, String name, @Nullable Object value) {
    turn(r);
    if (name.equals("__dict__")) {
      throw Errors.attributeError(
          "'" + type().name() + "' object attribute '__dict__' is read-only");
    }
    super.setAttribute(r, name, value);
  }

  @Override
  public boolean hasDict() {
    return true;
  }

  @Override
  public boolean usesPlainLookup() {
    return false;
  }
}
