package org.aiolang.task;

import java.util.Objects;
import org.aiolang.context.Contexts;
import org.aiolang.context.PyContext;
import org.aiolang.context.Scope;
import org.aiolang.context.Variables;
import org.aiolang.coroutine.Drive;
import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.coroutine.Resumable;
import org.aiolang.diag.OwnFrames;
import org.aiolang.limits.Breach;
import org.aiolang.limits.Budget;
import org.aiolang.limits.TaskAccount;
import org.aiolang.object.Activation;
import org.aiolang.object.CodeInfo;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.object.Text;
import org.aiolang.object.ThreadEnded;
import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.Task}: a coroutine that the loop drives, and the future of its result.
 *
 * <p>Not done, it is one of: waiting (in the callbacks of {@link #waiter}, not queued), queued (its
 * next run is a step), or running ({@link AsyncLoop#current}). Done, a run hands out its callbacks.
 * Its loop holds it until it is done.
 */
public final class Task extends PyFuture implements Scope {
  /** {@code asyncio.Task}. */
  public static final PyType TYPE =
      PyType.builtin("Task", PyFuture.TYPE).members(new TaskMethodsTable());

  private @Nullable Object coroutine;

  /**
   * What it waits for: a {@link PyFuture} or a program's own future; or the PyException to throw at
   * the next step.
   */
  private @Nullable Object waiter;

  @Nullable Task previous;
  @Nullable Task next;
  private int number;

  /** Where it was made: the program's frame that did it. */
  private @Nullable CodeInfo makerCode;

  private int makerAt;
  private int cancels;

  /** What it has used, and who pays for that; null where nobody counts. */
  private @Nullable TaskAccount account;

  private @Nullable String name;

  /** Its values of context variables: null, {@link Variables}, or the {@link PyContext}. */
  private @Nullable Object scope;

  Task(Shape shape) {
    super(shape, null);
  }

  /** A task whose first step is queued. */
  public Task(AsyncLoop loop, Object coroutine) {
    super(TYPE.instanceShape(), loop);
    start(loop, coroutine);
  }

  /** Makes an uninitialised task one, and queues its first step. */
  void start(AsyncLoop loop, Object coroutine) {
    begin(loop, coroutine, null, null);
    started(false);
  }

  /**
   * Makes an uninitialised task one that is not queued yet.
   *
   * @param context the {@code Context} to run in; null for a copy of the current one
   */
  void begin(AsyncLoop loop, Object coroutine, @Nullable String name, @Nullable PyContext context) {
    this.loop = loop;
    Budget payer = loop.realm.budget;
    account = payer == null ? null : new TaskAccount(payer);
    if (!Coroutines.isCoroutine(loop.realm, coroutine)) {
      throw Errors.typeError("a coroutine was expected, got " + Text.repr(loop.realm, coroutine));
    }
    this.coroutine = coroutine;
    if (coroutine instanceof Resumable c) {
      NeverAwaited.taken(loop.realm, c);
    }
    this.name = name;
    if (name == null) {
      number = loop.nextTaskNumber();
    }
    loop.made(this);
    Activation maker = loop.realm.top;
    if (maker != null && !OwnFrames.isLibrary(maker.code())) {
      flags |= DIRECT;
    }
    while (maker != null && OwnFrames.isLibrary(maker.code())) {
      maker = maker.back;
    }
    if (maker != null) {
      makerCode = maker.code();
      makerAt = maker.at;
    }
    scope = context == null ? Contexts.copied(loop.realm) : context;
  }

  /**
   * Queues the first step of what {@link #begin} made.
   *
   * @param eager takes the step at once instead, where the loop runs
   */
  void started(boolean eager) {
    AsyncLoop l = loop();
    if (eager && l.isRunning()) {
      l.add(this);
      step(null);
      if (state != PENDING) {
        coroutine = null;
      }
      return;
    }
    try {
      l.callSoon(this);
    } catch (PyException e) {
      l.destroyed(this); // nobody else has it
      throw e;
    }
    l.add(this);
  }

  /** Queued: a step, or the callbacks of a task that is done. */
  @Override
  public void run() {
    if (state != PENDING) {
      if ((flags & QUEUED) != 0) {
        super.run();
      } else if (!isAbandoned()) {
        doneBehindItsBack();
      }
      return;
    }
    PyException thrown = null;
    Object w = waiter;
    if (w != null) {
      waiter = null;
      if (w instanceof PyFuture f) {
        if (f.state != FINISHED) {
          thrown = f.error();
        }
      } else if (w instanceof PyException e) {
        thrown = e;
      }
    }
    step(thrown);
    if (state == FAILED) {
      reportIfDiscarded();
    }
  }

  /**
   * Its only reference goes with the statement: its exception is to be reported as soon as it has
   * ended, since nobody can take it.
   */
  @Override
  public void discarded(Activation by) {
    if ((flags & DIRECT) != 0 && makerCode == by.code() && makerAt == by.at) {
      flags |= DISCARDED;
      if (state == FAILED) {
        reportIfDiscarded();
      }
    }
  }

  /** Gives itself to the program, which may keep it. */
  Task handedOut() {
    flags &= ~DISCARDED;
    return this;
  }

  private void reportIfDiscarded() {
    if ((flags & (DISCARDED | QUEUED)) == DISCARDED && value instanceof Failure f) {
      loop().failures.report(loop(), f);
    }
  }

  private boolean isAbandoned() {
    return account != null && account.budget().breach() != null;
  }

  /** Its step came, but somebody gave it a result meanwhile, by the methods of its base. */
  private void doneBehindItsBack() {
    waiter = null;
    loop().remove(this);
    PyException error = TaskErrors.invalidState("__step(): already done: " + repr(this) + " None");
    loop().callbackRaised(error, new Handle(loop(), this, new Object[0], null));
  }

  private void step(@Nullable PyException raised) {
    AsyncLoop l = loop();
    Realm r = l.realm;
    PyException thrown = raised;
    if ((flags & MUST_CANCEL) != 0) {
      if (thrown == null || !thrown.is(TaskErrors.CANCELLED_ERROR)) {
        if (thrown != null && l.isDebug()) {
          Replaced.report(l, this, thrown.value());
        }
        thrown = cancelledError();
      }
      flags &= ~MUST_CANCEL;
    }
    Task outer = l.current;
    PyObject outerScope = r.context;
    Budget outerBudget = r.budget;
    TaskAccount mine = account;
    if (mine != null || outerBudget != null) {
      r.charge(budget());
      if (mine != null) {
        mine.begun();
      }
    }
    l.current = this;
    if (scope instanceof PyContext c) {
      c.enter(r);
    } else {
      r.context = this;
    }
    try {
      Object yielded;
      if (coroutine instanceof Resumable c) {
        yielded = thrown == null ? Drive.send(r, c, PyNone.NONE) : Drive.raise(r, c, thrown);
        if (yielded == null) {
          returned(c.result());
          return;
        }
      } else {
        Object foreign = Objects.requireNonNull(coroutine);
        try {
          yielded = Coroutines.resume(r, foreign, thrown);
        } catch (PyException e) {
          if (e.is(Exceptions.STOP_ITERATION)) {
            returned(Drive.stopValue(e.value()));
            return;
          }
          throw e;
        }
      }
      if (yielded == PyNone.NONE) {
        l.callSoon(this);
      } else if (yielded instanceof PyFuture f && f.type().isBuiltin()) {
        park(f);
      } else {
        ForeignWakeup.park(r, this, yielded);
      }
    } catch (PyException e) {
      failed(l, e);
    } catch (OutOfMemoryError e) {
      failed(l, r.exhausted(e));
    } catch (Breach | ThreadEnded | Deadlock e) {
      throw e; // no code of it runs any more
    } catch (RuntimeException | Error defect) {
      if (state == PENDING) {
        failed(l, Errors.of(Exceptions.SYSTEM_ERROR, defect.toString())); // who waits is told
      }
      throw defect;
    } finally {
      l.current = outer;
      if (mine != null || outerBudget != null) {
        if (mine != null) {
          mine.ended();
        }
        r.charge(outerBudget);
      }
      if (scope instanceof PyContext c) {
        c.leave(r, outerScope);
      } else {
        r.context = outerScope;
      }
    }
  }

  private void returned(Object result) {
    loop().remove(this);
    if ((flags & MUST_CANCEL) != 0) {
      flags &= ~MUST_CANCEL;
      super.cancel(value);
    } else {
      complete(FINISHED, result);
    }
  }

  private void failed(AsyncLoop l, PyException e) {
    l.remove(this);
    PyBaseException exception = e.value();
    if (e.is(TaskErrors.CANCELLED_ERROR)) {
      flags |= SAVED;
      complete(CANCELLED, exception);
      if (l.isDebug()) {
        Replaced.look(l, this, exception);
      }
      return;
    }
    fail(exception);
    if (l.realm.reserve == null) {
      l.realm.refillReserve();
    }
    if (e.is(Exceptions.KEYBOARD_INTERRUPT) || e.is(Exceptions.SYSTEM_EXIT)) {
      throw e;
    }
  }

  private void park(PyFuture f) {
    if (f.loop != loop) {
      bad("Task " + repr(this) + " got Future " + repr(f) + " attached to a different loop");
    } else if ((f.flags & BLOCKING) == 0) {
      bad("yield was used instead of yield from in task " + repr(this) + " with " + repr(f));
    } else if (f == this) {
      bad("Task cannot await on itself: " + repr(this));
    } else {
      f.flags &= ~BLOCKING;
      f.addCallback(this);
      parkedOn(f);
      if ((flags & MUST_CANCEL) != 0 && f.requestCancel(value)) {
        flags &= ~MUST_CANCEL;
      }
    }
  }

  /** The coroutine yielded what it must not: its next step raises RuntimeError. */
  void bad(String message) {
    waiter = Errors.runtimeError(message);
    loop().callSoon(this);
  }

  void parkedOn(Object future) {
    waiter = future;
    WaitTimes times = loop().waitTimes;
    if (times != null) {
      times.began(this);
    }
  }

  /** Steps, with what a program's own future gave. */
  void wake(@Nullable PyException thrown) {
    waiter = null;
    step(thrown);
  }

  private String repr(Object o) {
    return Text.repr(loop().realm, o);
  }

  /** {@code cancel(msg)}: CancelledError at the next step, or cancels what it waits for. */
  @Override
  public boolean cancel(@Nullable Object message) {
    if (state != PENDING) {
      taken();
      return false;
    }
    cancels++;
    Object w = waiter;
    if (w instanceof PyFuture f) {
      if (f.requestCancel(message)) {
        return true;
      }
    } else if (w != null
        && !(w instanceof PyException)
        && ForeignWakeup.cancel(loop().realm, w, message)) {
      return true;
    }
    flags |= MUST_CANCEL;
    value = message;
    return true;
  }

  /** Who pays for it, or null. */
  public @Nullable Budget budget() {
    return account == null ? null : account.budget();
  }

  /** What it has used, where somebody counts. */
  public @Nullable TaskAccount account() {
    return account;
  }

  /**
   * Ends it as cancelled without running any of its code, what it was given to call when it is done
   * included. Tasks of others that await it see it cancelled.
   */
  public void abandon() {
    if (state != PENDING) {
      return;
    }
    if (waiter instanceof PyFuture f) {
      f.removeCallback(this);
    }
    waiter = null;
    coroutine = null;
    flags |= QUIET;
    loop().remove(this);
    dropScriptCallbacks();
    complete(CANCELLED, null);
  }

  /** {@code cancelling()}: how many requests to cancel have not been taken back. */
  public int cancelling() {
    return cancels;
  }

  /** {@code uncancel()}: takes one request back; gives how many are left. */
  public int uncancel() {
    if (cancels > 0 && --cancels == 0) {
      flags &= ~MUST_CANCEL;
    }
    return cancels;
  }

  boolean mustCancel() {
    return (flags & MUST_CANCEL) != 0;
  }

  @Nullable Object pendingMessage() {
    return state == PENDING ? value : null;
  }

  void cancelDelivered() {
    flags &= ~MUST_CANCEL;
  }

  /** {@code get_coro()}; null while uninitialised. */
  public @Nullable Object coroutine() {
    return coroutine;
  }

  /** The future it waits for, or null. */
  @Nullable Object waiter() {
    return waiter instanceof PyException ? null : waiter;
  }

  /** {@code get_name()}. */
  public String name() {
    return name != null ? name : "Task-" + Integer.toUnsignedString(number);
  }

  /** {@code set_name(name)}. */
  public void rename(String name) {
    this.name = name;
  }

  /** {@code name() at file:line} of what made it, or null. */
  @Nullable String maker() {
    CodeInfo code = makerCode;
    return code == null ? null : Waits.place(code, makerAt);
  }

  /** The task that runs now, or null. */
  public static @Nullable Task running(Realm r) {
    if (r.context instanceof Task t) {
      return t; // one whose context nobody has asked for is its own scope
    }
    AsyncLoop loop = LoopState.of(r).running();
    return loop == null ? null : loop.current;
  }

  @Override
  public @Nullable Variables variables() {
    return scope instanceof PyContext c ? c.variables() : (Variables) scope;
  }

  @Override
  public void setVariables(@Nullable Variables variables) {
    if (scope instanceof PyContext c) {
      c.setVariables(variables);
    } else {
      scope = variables;
    }
  }

  /** {@code get_context()}; what it does from here on is done there. */
  @Override
  public PyContext context() {
    if (scope instanceof PyContext c) {
      return c;
    }
    Realm r = loop().realm;
    PyContext made = new PyContext((Variables) scope);
    scope = made;
    if (r.context == this) {
      made.enter(r);
    }
    return made;
  }

  /** Keeps it out of the reports of tasks destroyed while pending. */
  public void quiet() {
    flags |= QUIET;
  }

  @Override
  PyFuture likeness() {
    Task other = new Task(shape());
    other.loop = loop;
    other.coroutine = coroutine;
    other.number = number;
    other.cancels = cancels;
    other.name = name;
    return other;
  }
}
