package org.aiolang.host;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.LoopState;
import org.jspecify.annotations.Nullable;

/** The border between one interpreter and its host. Used under the interpreter's lock. */
public final class HostValues {
  final Realm r;
  final HostThread thread;
  final HostPolicy policy;
  final Wrapper wrapper;
  final Nesting nesting = new Nesting();
  final AsyncLoop home;

  /** What iterators have open. */
  private final Set<HostIterator.Origin> open = new LinkedHashSet<>();

  private boolean closesAtEnd;
  private final Map<Class<?>, HostMembers> members = new HashMap<>();

  public HostValues(
      Realm r, AsyncLoop home, HostThread thread, HostPolicy policy, Wrapper wrapper) {
    this.r = r;
    this.home = home;
    this.thread = thread;
    this.policy = policy;
    this.wrapper = wrapper;
    r.setPart(HostValues.class, this);
    r.builtins().putStr("JavaError", JavaErrors.TYPE);
  }

  void opened(HostIterator.Origin origin) {
    if (open.isEmpty() && !closesAtEnd) {
      closesAtEnd = true;
      r.closings().add(this::closeAll);
    }
    open.add(origin);
  }

  /** Whether it was open. */
  boolean closed(HostIterator.Origin origin) {
    return open.remove(origin);
  }

  private void closeAll(Realm realm) {
    for (HostIterator.Origin o : new ArrayList<>(open)) {
      try {
        o.close();
      } catch (PyException e) {
        System.getLogger("org.aiolang")
            .log(System.Logger.Level.WARNING, "closing a stream", e.value().thrown);
      }
    }
  }

  static HostValues of(Realm r) {
    return Objects.requireNonNull(r.part(HostValues.class), "an interpreter without a host");
  }

  /** The loop that runs on this thread, else the home loop. */
  AsyncLoop loop() {
    AsyncLoop running = LoopState.of(r).running();
    return running == null ? home : running;
  }

  HostMembers members(Class<?> type) {
    HostMembers m = members.get(type);
    if (m == null) {
      m = HostMembers.of(type, policy);
      members.put(type, m);
    }
    return m;
  }

  /** The script's value for a Java value: the table is in docs/embedding.md. */
  public Object toScript(@Nullable Object java) {
    return ToScript.convert(this, java);
  }

  /**
   * The Java value that a type asks for.
   *
   * @throws org.aiolang.object.PyException TypeError or OverflowError where it cannot be
   */
  public @Nullable Object toJava(Object script, Type target) {
    return ToJava.convert(this, script, target);
  }

  /** The Java value of its own kind; a wrapper where there is none. */
  public @Nullable Object toJava(Object script) {
    return ToJava.natural(this, script);
  }

  /** Whether a script's value has every method that an interface asks for. */
  public boolean canImplement(Object script, Class<?> type) {
    return ScriptProxy.isComplete(this, script, type);
  }

  /** What a script raises for what Java code threw. */
  public PyException raised(Throwable thrown) {
    return JavaErrors.raised(r, thrown);
  }

  /** What Java code threw, if that is what a script raised, else null. */
  public static @Nullable Throwable thrown(PyBaseException e) {
    return e.thrown;
  }
}
