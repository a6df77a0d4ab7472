package org.aiolang.stdlib.asyncio;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import org.aiolang.coroutine.Awaitable;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Items;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.object.Sizes;
import org.aiolang.object.Truth;
import org.aiolang.stdlib.heapq.Heap;
import org.aiolang.task.JavaCoroutine;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Ready;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.Queue}, {@code LifoQueue} and {@code PriorityQueue}. A program's subclass may
 * replace {@code _init}, {@code _put} and {@code _get} and keep its items where it likes.
 */
final class Queue extends LoopBound {
  static final PyType TYPE = PyType.builtin("Queue").members(new QueueMethodsTable());
  static final PyType LIFO =
      PyType.builtin("LifoQueue", TYPE).sharesLayoutOf(TYPE).members(new LifoQueueMembersTable());
  static final PyType PRIORITY =
      PyType.builtin("PriorityQueue", TYPE)
          .sharesLayoutOf(TYPE)
          .members(new PriorityQueueMembersTable());

  private final boolean lifo;
  private final boolean priority;

  /** Whether {@code _put} and {@code _get} may be the program's. */
  private final boolean overridden;

  private final ArrayDeque<Object> items = new ArrayDeque<>();

  /** The items of a priority queue: a binary heap as {@code heapq} keeps it. */
  private final PyList heap = new PyList();

  final Waiters getters = new Waiters();
  final Waiters putters = new Waiters();
  private final Event finished = new Event(Event.TYPE.instanceShape());
  private Object maxsize = 0L;
  private long limit;
  private long unfinished;
  private boolean shutDown;

  Queue(PyType cls) {
    this(cls, cls.instanceShape());
  }

  private Queue(PyType cls, Shape shape) {
    super(shape);
    lifo = cls.isSubtype(LIFO);
    priority = cls.isSubtype(PRIORITY);
    overridden = !cls.isBuiltin();
    finished.set();
  }

  void start(Realm r, Object maxsize) {
    this.maxsize = maxsize;
    this.limit =
        maxsize instanceof Long l
            ? l
            : Truth.of(r, Compare.rich(r, Compare.LE, maxsize, 0L))
                ? 0
                : (long) Math.ceil(Convert.doubleValue(r, maxsize));
    if (overridden) {
      Calls.invoke(r, this, "_init", maxsize);
    }
  }

  Object maxsize() {
    return maxsize;
  }

  void setUnfinished(long unfinished) {
    this.unfinished = unfinished;
  }

  long unfinished() {
    return unfinished;
  }

  boolean isShutDown() {
    return shutDown;
  }

  long size(Realm r) {
    if (overridden) {
      Object own = ownAttribute(r, "_queue");
      if (own != null) {
        return Items.length(r, own);
      }
    }
    return priority ? heap.size() : items.size();
  }

  boolean isEmpty(Realm r) {
    return overridden ? Truth.of(r, Calls.invoke(r, this, "empty")) : size(r) == 0;
  }

  boolean isFull(Realm r) {
    return overridden ? Truth.of(r, Calls.invoke(r, this, "full")) : limit > 0 && size(r) >= limit;
  }

  boolean isAtLimit(Realm r) {
    return limit > 0
        && (overridden
            ? Truth.of(r, Compare.rich(r, Compare.GE, Calls.invoke(r, this, "qsize"), maxsize))
            : size(r) >= limit);
  }

  /** {@code _put} of the library. */
  void store(Realm r, Object item) {
    if (priority) {
      Heap.push(r, heap, item);
    } else {
      Sizes.checkItems(r, items.size() + 1L);
      items.addLast(item);
    }
  }

  /** {@code _get} of the library. */
  Object fetch(Realm r) {
    if (priority) {
      return Heap.pop(r, heap);
    }
    return lifo ? items.removeLast() : items.removeFirst();
  }

  void putNow(Realm r, Object item) {
    if (shutDown) {
      throw Errors.of(QueueErrors.SHUT_DOWN);
    }
    if (isFull(r)) {
      throw Errors.of(QueueErrors.FULL);
    }
    if (overridden) {
      Calls.invoke(r, this, "_put", item);
    } else {
      store(r, item);
    }
    unfinished++;
    finished.clear();
    getters.wakeNext();
  }

  Object getNow(Realm r) {
    if (isEmpty(r)) {
      throw Errors.of(shutDown ? QueueErrors.SHUT_DOWN : QueueErrors.EMPTY);
    }
    Object item = overridden ? Calls.invoke(r, this, "_get") : fetch(r);
    putters.wakeNext();
    return item;
  }

  void taskDone() {
    if (unfinished <= 0) {
      throw Errors.valueError("task_done() called too many times");
    }
    if (--unfinished == 0) {
      finished.set();
    }
  }

  void shutDown(Realm r, boolean immediate) {
    shutDown = true;
    if (immediate) {
      while (!isEmpty(r)) {
        if (overridden) {
          Calls.invoke(r, this, "_get");
        } else {
          fetch(r);
        }
        if (unfinished > 0) {
          unfinished--;
        }
      }
      if (unfinished == 0) {
        finished.set();
      }
    }
    getters.wakeUpTo(Long.MAX_VALUE, PyNone.NONE);
    getters.clear();
    putters.wakeUpTo(Long.MAX_VALUE, PyNone.NONE);
    putters.clear();
  }

  /** The items, oldest first, or as the heap has them. */
  PyList snapshot() {
    if (priority) {
      return PyList.of(heap.toArray());
    }
    PyList list = PyList.ofCapacity(items.size());
    for (Iterator<Object> i = items.iterator(); i.hasNext(); ) {
      list.add(i.next());
    }
    return list;
  }

  /** Ends a wait that failed: gives its turn to the next if it was woken in vain. */
  private static void abandon(Waiters waiters, PyFuture waiter, boolean room) {
    waiter.cancel(null);
    waiters.remove(waiter);
    if (room && !waiter.isCancelled()) {
      waiters.wakeNext();
    }
  }

  /** The coroutine of {@code put(item)}. */
  static final class Put extends JavaCoroutine {
    private final Queue queue;
    private final Object item;
    private @Nullable PyFuture waiter;

    Put(Queue queue, Object item) {
      this.queue = queue;
      this.item = item;
    }

    @Override
    public @Nullable Awaitable fold(Realm r) {
      if (queue.overridden || queue.isFull(r)) {
        return null;
      }
      queue.putNow(r, item);
      return Ready.NONE;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at != 0) {
        try {
          awaited(r, sent, thrown);
        } catch (PyException e) {
          abandon(queue.putters, Objects.requireNonNull(waiter), !queue.isFull(r));
          throw e;
        }
      }
      if (queue.isFull(r)) {
        if (queue.shutDown) {
          throw Errors.of(QueueErrors.SHUT_DOWN);
        }
        at = 1;
        PyFuture w = queue.newWaiter(r);
        waiter = w;
        queue.putters.add(w);
        return await(w);
      }
      if (queue.overridden) {
        return done(Calls.invoke(r, queue, "put_nowait", item));
      }
      queue.putNow(r, item);
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "Queue.put";
    }
  }

  /** The coroutine of {@code get()}. */
  static final class Get extends JavaCoroutine {
    private final Queue queue;
    private @Nullable PyFuture waiter;

    Get(Queue queue) {
      this.queue = queue;
    }

    @Override
    public @Nullable Awaitable fold(Realm r) {
      return queue.overridden || queue.isEmpty(r) ? null : Ready.of(queue.getNow(r));
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at != 0) {
        try {
          awaited(r, sent, thrown);
        } catch (PyException e) {
          abandon(queue.getters, Objects.requireNonNull(waiter), !queue.isEmpty(r));
          throw e;
        }
      }
      if (queue.isEmpty(r)) {
        if (queue.shutDown) {
          throw Errors.of(QueueErrors.SHUT_DOWN);
        }
        at = 1;
        PyFuture w = queue.newWaiter(r);
        waiter = w;
        queue.getters.add(w);
        return await(w);
      }
      return done(queue.overridden ? Calls.invoke(r, queue, "get_nowait") : queue.getNow(r));
    }

    @Override
    public String qualname() {
      return "Queue.get";
    }
  }

  /** The coroutine of {@code join()}. */
  static final class Join extends JavaCoroutine {
    private final Queue queue;

    Join(Queue queue) {
      this.queue = queue;
    }

    @Override
    public @Nullable Awaitable fold(Realm r) {
      return queue.unfinished > 0 ? null : Ready.NONE;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (at == 0) {
        at = 1;
        if (queue.unfinished > 0) {
          return awaitAny(r, new Event.Wait(queue.finished));
        }
      } else {
        awaited(r, sent, thrown);
      }
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "Queue.join";
    }
  }
}
