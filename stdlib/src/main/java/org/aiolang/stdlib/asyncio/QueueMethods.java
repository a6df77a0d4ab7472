package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Convert;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.task.Aliases;
import org.jspecify.annotations.Nullable;

/** Methods of the queues of {@code asyncio}. */
@Type(value = "Queue", module = "asyncio.queues")
final class QueueMethods {
  private QueueMethods() {}

  @New
  static Object create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new Queue(cls);
  }

  @Fn
  static void __init__(Realm r, Queue self, @Kw @Default("0") Object maxsize) {
    self.start(r, maxsize);
  }

  @Fn("_init")
  static void init(Queue self, Object maxsize) {}

  @Fn("_put")
  static void store(Realm r, Queue self, Object item) {
    self.store(r, item);
  }

  @Fn("_get")
  static Object fetch(Realm r, Queue self) {
    return self.fetch(r);
  }

  /** Number of items in the queue. */
  @Fn
  static long qsize(Realm r, Queue self) {
    return self.size(r);
  }

  /** Number of items allowed in the queue. */
  @Getter
  static Object maxsize(Queue self) {
    return self.maxsize();
  }

  /** Return True if the queue is empty, False otherwise. */
  @Fn
  static boolean empty(Realm r, Queue self) {
    return self.size(r) == 0;
  }

  /**
   * Return True if there are maxsize items in the queue.
   *
   * <p>Note: if the Queue was initialized with maxsize=0 (the default), then full() is never True.
   */
  @Fn
  static boolean full(Realm r, Queue self) {
    return self.isAtLimit(r);
  }

  /**
   * Put an item into the queue.
   *
   * <p>Put an item into the queue. If the queue is full, wait until a free slot is available before
   * adding item.
   */
  @Fn
  @Async
  static Object put(Queue self, @Kw Object item) {
    return new Queue.Put(self, item);
  }

  /**
   * Put an item into the queue without blocking.
   *
   * <p>If no free slot is immediately available, raise QueueFull.
   */
  @Fn
  static void putNowait(Realm r, Queue self, @Kw Object item) {
    self.putNow(r, item);
  }

  /**
   * Remove and return an item from the queue.
   *
   * <p>If queue is empty, wait until an item is available.
   */
  @Fn
  @Async
  static Object get(Queue self) {
    return new Queue.Get(self);
  }

  /**
   * Remove and return an item from the queue.
   *
   * <p>Return an item if one is immediately available, else raise QueueEmpty.
   */
  @Fn
  static Object getNowait(Realm r, Queue self) {
    return self.getNow(r);
  }

  /**
   * Indicate that a formerly enqueued task is complete.
   *
   * <p>Used by queue consumers. For each get() used to fetch a task, a subsequent call to
   * task_done() tells the queue that the processing on the task is complete.
   */
  @Fn
  static void taskDone(Queue self) {
    self.taskDone();
  }

  /**
   * Block until all items in the queue have been gotten and processed.
   *
   * <p>The count of unfinished tasks goes up whenever an item is added to the queue. The count goes
   * down whenever a consumer calls task_done() to indicate that the item was retrieved and all work
   * on it is complete. When the count of unfinished tasks drops to zero, join() unblocks.
   */
  @Fn
  @Async
  static Object join(Queue self) {
    return new Queue.Join(self);
  }

  /** Shut-down the queue, making queue gets and puts raise QueueShutDown. */
  @Fn
  static void shutdown(Realm r, Queue self, @Kw @Default("False") boolean immediate) {
    self.shutDown(r, immediate);
  }

  @Getter("_unfinished_tasks")
  static long unfinishedTasks(Queue self) {
    return self.unfinished();
  }

  @Setter("_unfinished_tasks")
  static void setUnfinishedTasks(Realm r, Queue self, @Nullable Object value) {
    self.setUnfinished(value == null ? 0 : Convert.longValue(r, value));
  }

  @Getter("_getters")
  static Object getters(Queue self) {
    return Waiters.view(self.getters);
  }

  @Getter("_putters")
  static Object putters(Queue self) {
    return Waiters.view(self.putters);
  }

  @Fn("_format")
  static String format_(Realm r, Queue self) {
    return state(r, self);
  }

  @Fn
  static String __repr__(Realm r, Queue self) {
    return "<" + self.type().name() + " at " + Text.address(self) + " " + state(r, self) + ">";
  }

  @Fn
  static String __str__(Realm r, Queue self) {
    return "<" + self.type().name() + " " + state(r, self) + ">";
  }

  private static String state(Realm r, Queue self) {
    StringBuilder out = new StringBuilder("maxsize=").append(Text.repr(r, self.maxsize()));
    if (self.size(r) > 0) {
      out.append(" _queue=").append(Text.repr(r, self.snapshot()));
    }
    if (!self.getters.isEmpty()) {
      out.append(" _getters[").append(self.getters.size()).append(']');
    }
    if (!self.putters.isEmpty()) {
      out.append(" _putters[").append(self.putters.size()).append(']');
    }
    if (self.unfinished() > 0) {
      out.append(" tasks=").append(self.unfinished());
    }
    return out.append(self.isShutDown() ? " shutdown" : "").toString();
  }

  /** A queue parametrised for annotations. */
  @ClassFn
  static Object __class_getitem__(Realm r, PyType cls, Object item) {
    return Aliases.of(cls, item);
  }
}
