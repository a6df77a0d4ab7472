package org.aiolang.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aiolang.limits.Budget;
import org.jspecify.annotations.Nullable;

/**
 * The state of one interpreter. Everything mutable hangs off it, and it is handed to every
 * operation that may run script code; there is no "current interpreter".
 *
 * <p>One thread at a time runs script code of a realm, under its {@link #lock}; fields that are not
 * volatile are guarded by it.
 */
public final class Realm {
  /** The builtin types of values that are Java's own classes; the kernel does not import them. */
  public abstract static class JavaTypes {
    /** The type of a Long, BigInteger, Double, Boolean or String. */
    public abstract PyType typeOf(Object value);
  }

  /** What is done when the program has ended, such as writing what files still hold. */
  public interface Closing {
    void close(Realm r);
  }

  /** What the safepoint found to do. */
  public interface SafepointAction {
    /** Runs on the script's thread, between two operations; may throw to unwind. */
    void run(Realm r);
  }

  /** Bytes: little, as there may be a thousand interpreters. */
  private static final int RESERVED = 1 << 16;

  private final JavaTypes javaTypes;
  private final OutsideWorld world;
  private final Map<Class<?>, Object> parts = new HashMap<>();
  private final PyDict modules = new PyDict();
  private final PyDict builtins;

  /** The running frame. */
  public @Nullable Activation top;

  /** The last coroutine that was made, while it has not begun; else null. */
  public @Nullable Object newest;

  /** Who made {@link #newest}. */
  public @Nullable Activation newestBy;

  /** Where in {@link #newestBy}: a position id. */
  public int newestAt;

  /** {@code sys.get_coroutine_origin_tracking_depth()}: 0 keeps no origins. */
  public int originDepth;

  /** What the code that runs may use; null for what it wants. Set by {@link #charge}. */
  public @Nullable Budget budget;

  /** Nested calls now. */
  public int depth;

  /** {@code sys.getrecursionlimit()}. */
  public int recursionLimit = 1000;

  /** The exception that {@code sys.exc_info()} gives, or null. */
  public @Nullable PyBaseException handled;

  /**
   * Bytes kept back from the program, so that it can handle a MemoryError where the heap is full to
   * the last object; null from then until {@link #refillReserve}.
   */
  public byte @Nullable [] reserve = new byte[RESERVED];

  private int reserved = RESERVED;

  /** The scope of context variables that runs now; null for the outermost while it is unused. */
  public @Nullable PyObject context;

  /**
   * What builtins are filling while they call scripts, innermost first: each with the one outside
   * it. Nothing else holds those, and they count as memory.
   */
  public Object @Nullable [] building;

  /** Objects whose repr is being made, innermost last. */
  public @Nullable ReprGuard reprs;

  /** Short strings the program made of late. */
  public final ShortStrings shortStrings = new ShortStrings();

  /** Positions in strings. */
  public final CodePoints codePoints = new CodePoints();

  private final Classes classes = new Classes();
  private final List<Closing> closings = new ArrayList<>();
  private @Nullable Importer importer;
  private @Nullable PyModule sys;

  /** What the main thread was asked to do. */
  private volatile @Nullable SafepointAction pending;

  private volatile @Nullable Runnable waker;

  /** Whether another thread wants the lock. */
  private volatile boolean lockAsked;

  /** The word that is polled: whether there may be something in the two above. */
  private volatile boolean asked;

  /** Who may run script code. */
  public final ScriptLock lock = new ScriptLock(this);

  public Realm(JavaTypes javaTypes, OutsideWorld world, PyModule builtins) {
    this.javaTypes = javaTypes;
    this.world = world;
    this.builtins = builtins.dict();
    this.builtinsModule = builtins;
  }

  private final PyModule builtinsModule;

  /**
   * What a program sees of a Java stack or heap that is used up: RecursionError or MemoryError. The
   * reserve is given up first, so that there is room to load the class that makes the error.
   *
   * @throws VirtualMachineError where the machine itself is broken: that is passed on
   */
  public PyException exhausted(VirtualMachineError e) {
    if (e instanceof StackOverflowError) {
      return Errors.recursionError("");
    }
    if (e instanceof OutOfMemoryError) {
      reserve = null;
      return Errors.memoryError();
    }
    throw e;
  }

  /** For a program that has the heap to itself: keeps so many bytes back. */
  public void keepBack(int bytes) {
    reserved = bytes;
    refillReserve();
  }

  /** At the end of a handler: keeps {@link #reserve} back again, where that can be had. */
  public void refillReserve() {
    try {
      reserve = new byte[reserved];
    } catch (OutOfMemoryError e) {
      reserve = null;
    }
  }

  /** {@code type(value)}. */
  public PyType typeOf(Object value) {
    return value instanceof PyObject o ? o.type() : javaTypes.typeOf(value);
  }

  /** Files, sockets, environment, clock: all that is not computation. */
  public OutsideWorld world() {
    return world;
  }

  /** {@code sys.modules}. */
  public PyDict modules() {
    return modules;
  }

  /** What import statements call. */
  public Importer importer() {
    return Objects.requireNonNull(importer, "a realm without an importer");
  }

  /** Gives the realm its importer, before any script code runs. */
  public void setImporter(Importer importer) {
    this.importer = importer;
  }

  /**
   * Module {@code sys}: its names stdin, stdout and stderr are what {@code print} and {@code input}
   * use.
   */
  public PyModule sys() {
    return Objects.requireNonNull(sys, "a realm without sys");
  }

  /**
   * Gives the realm its {@code sys}, before any script code runs; it is entered in {@link
   * #modules}.
   */
  public void setSys(PyModule sys) {
    this.sys = sys;
    modules.putStr("sys", sys);
  }

  /** The classes this interpreter made. */
  public Classes classes() {
    return classes;
  }

  public PyModule builtinsModule() {
    return builtinsModule;
  }

  /**
   * The dict of module builtins; it may lack names nobody asked for yet: see {@link PyModule#find}.
   */
  public PyDict builtins() {
    return builtins;
  }

  /** The state another package keeps for this interpreter, or null. */
  public <T> @Nullable T part(Class<T> key) {
    return key.cast(parts.get(key));
  }

  /** Keeps a package's state. */
  public <T> void setPart(Class<T> key, T part) {
    parts.put(key, part);
  }

  /** Asks for something to be done when the program has ended. */
  public void atEnd(Closing closing) {
    closings.add(closing);
  }

  /** What was asked for, in order. */
  public List<Closing> closings() {
    return closings;
  }

  /**
   * Called inside long builtins: does what others asked this thread to do. Threads do not change
   * here: a builtin sees nobody touch what it works on.
   */
  public void safepoint() {
    if (asked) {
      look(false);
    }
  }

  /** The same between two operations of script code, at loop back-edges and calls. */
  public void switchpoint() {
    if (asked) {
      look(true);
    }
  }

  private void look(boolean mayChange) {
    asked = false;
    Budget b = budget;
    if (b != null && b.counts()) {
      asked = true;
      b.safepoint(this);
    }
    if (lockAsked) {
      if (mayChange) {
        lockAsked = false;
        lock.handOver();
      } else {
        asked = true;
      }
    }
    if (pending != null && lock.isMain()) {
      runPending();
    }
  }

  /** From now on another budget pays. */
  public void charge(@Nullable Budget next) {
    Budget b = budget;
    if (b == next) {
      return;
    }
    if (b != null) {
      b.paused();
    }
    budget = next;
    if (next != null) {
      next.resumed();
      if (next.counts()) {
        asked = true;
      }
    }
  }

  /** The budget may be spent: the next safepoint looks. Any thread. */
  public void lookAtBudget() {
    asked = true;
  }

  /** What a call that is nested too deep raises; it ends the call where that was a limit. */
  public PyException tooDeep(String where) {
    Budget b = budget;
    if (b != null) {
      b.depth(this, depth);
    }
    return Errors.recursionError(where);
  }

  /**
   * A builtin fills this while it runs other code, and nothing else holds it: it counts as memory
   * until {@link #building} is set to what this gives, in a finally block.
   */
  public Object @Nullable [] build(Object made) {
    Object @Nullable [] outer = building;
    building = outer == null ? new Object[] {made} : new Object[] {made, outer};
    return outer;
  }

  /** Asks the thread that runs to hand the lock over. Any thread. */
  void askForLock() {
    lockAsked = true;
    asked = true;
  }

  /** Another thread's code runs from now on: only the main one does what it was asked. */
  void switched() {
    if (pending != null) {
      asked = true;
    }
  }

  /** Asks the main thread to run an action soon. Any thread; actions asked for run in order. */
  public synchronized void interrupt(SafepointAction action) {
    SafepointAction first = pending;
    pending =
        first == null
            ? action
            : r -> {
              first.run(r);
              action.run(r);
            };
    asked = true;
  }

  /** How to make the script's thread notice what it was asked while it sleeps or waits. */
  public void setWaker(Runnable waker) {
    this.waker = waker;
  }

  /** The same as {@link #interrupt}, and wakes the script's thread where it waits. Any thread. */
  public void interruptNow(SafepointAction action) {
    interrupt(action);
    Runnable w = waker;
    if (w != null) {
      w.run();
    }
  }

  private void runPending() {
    SafepointAction action;
    synchronized (this) {
      action = pending;
      pending = null;
    }
    if (action != null) {
      action.run(this);
    }
  }

  /** Counts a nested call; {@link #leave} in a finally block. */
  public void enter(String what) {
    if (++depth > recursionLimit) {
      depth--;
      throw tooDeep(what);
    }
  }

  public void leave() {
    depth--;
  }
}
