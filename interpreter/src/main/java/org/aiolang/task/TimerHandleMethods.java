package org.aiolang.task;

import org.aiolang.context.PyContext;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Compare;
import org.aiolang.object.Hash;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Methods of {@code asyncio.TimerHandle}: ordered by deadline. */
@Type(value = "TimerHandle", module = "asyncio.events")
final class TimerHandleMethods {
  private TimerHandleMethods() {}

  @New
  static Object create(
      Realm r,
      PyType cls,
      @Kw Object when,
      @Kw Object callback,
      @Kw Object args,
      @Kw Object loop,
      @Kw @Default("None") @Nullable PyContext context) {
    return new TimerHandle(
        cls.instanceShape(),
        Handle.owner(r, loop),
        when,
        callback,
        Iteration.toArray(r, args),
        LoopMethods.context(r, context));
  }

  /**
   * Return a scheduled callback time.
   *
   * <p>The time is an absolute timestamp, using the same time reference as loop.time().
   */
  @Fn
  static Object when(TimerHandle self) {
    return self.when;
  }

  @Getter("_when")
  static Object when_(TimerHandle self) {
    return self.when;
  }

  @Getter("_scheduled")
  static boolean isScheduled(TimerHandle self) {
    return self.isScheduled();
  }

  @Fn
  static Object __hash__(Realm r, TimerHandle self) {
    return Hash.of(r, self.when);
  }

  @Fn
  static Object __lt__(Realm r, TimerHandle self, Object other) {
    return compare(r, Compare.LT, self, other);
  }

  @Fn
  static Object __gt__(Realm r, TimerHandle self, Object other) {
    return compare(r, Compare.GT, self, other);
  }

  @Fn
  static Object __le__(Realm r, TimerHandle self, Object other) {
    Object less = compare(r, Compare.LT, self, other);
    return less instanceof Boolean b && !b ? __eq__(r, self, other) : less;
  }

  @Fn
  static Object __ge__(Realm r, TimerHandle self, Object other) {
    Object greater = compare(r, Compare.GT, self, other);
    return greater instanceof Boolean b && !b ? __eq__(r, self, other) : greater;
  }

  @Fn
  static Object __eq__(Realm r, TimerHandle self, Object other) {
    if (!(other instanceof TimerHandle t)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (self == t) {
      return true;
    }
    boolean sameFunction =
        self.function() == null
            ? t.function() == null
            : t.function() != null && Compare.equal(r, self.function(), t.function());
    return sameFunction
        && Compare.equal(r, self.when, t.when)
        && self.isCancelled() == t.isCancelled()
        && Compare.equal(r, PyTuple.of(self.args()), PyTuple.of(t.args()));
  }

  private static Object compare(Realm r, int op, TimerHandle self, Object other) {
    return other instanceof TimerHandle t
        ? Compare.rich(r, op, self.when, t.when)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }
}
