package org.aiolang.limits;

import java.lang.management.ManagementFactory;
import java.nio.channels.Channel;
import org.aiolang.object.Activation;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * What one call of a host, with the tasks and callbacks that come of it, may use and has used. Once
 * a limit is passed it is spent: nothing of it runs again. Under the interpreter's lock, but for
 * {@link #expire}.
 */
public final class Budget {
  /** Safepoints between two looks at what the thread has allocated. */
  private static final int MEMORY_PERIOD = 64;

  /** Safepoints between two looks at the thread's time, which cost more. */
  private static final int CPU_PERIOD = 4096;

  private final Quota quota;
  private final Meter meter;
  private final LeftOpen left;
  private final Ending ending;
  private final OpenChannels channels = new OpenChannels();
  private final boolean counts;
  private long steps;
  private long cpuNanos;

  /** The thread's readings when they were looked at last; negative while it does not run. */
  private long cpuSeen = -1;

  private long allocatedSeen = -1;
  private @Nullable Thread seenBy;
  private long allocatedBytes;

  /** The task whose code runs at its expense, or null. */
  @Nullable TaskAccount running;

  private long tasks;
  private long timers;
  private long outputBytes;

  /**
   * Bytes of large allocations since the last look at the memory: no safepoint need lie between.
   */
  private long large;

  private volatile @Nullable Breach breach;

  /** Its call is done; what is left of that still pays. */
  private boolean closed;

  /** A reading of the clock; 0 while it does not run, or has a call's deadline. */
  private volatile long runningSince;

  /** Whether a timer is set that will look at {@link #runningSince}. */
  private volatile boolean watched;

  /** One that nothing was used of. */
  public Budget(Quota quota, Meter meter, LeftOpen left, Ending ending) {
    this.quota = quota;
    this.meter = meter;
    this.left = left;
    this.ending = ending;
    this.counts = quota.counts();
  }

  public Quota quota() {
    return quota;
  }

  /** Whether {@link #safepoint} is to be called at every safepoint. */
  public boolean counts() {
    return counts || breach != null;
  }

  /** The breach that spent it, or null. */
  public @Nullable Breach breach() {
    return breach;
  }

  public long steps() {
    return steps;
  }

  public long cpuNanos() {
    return cpuNanos;
  }

  /** Bytes that its code has allocated, garbage included; 0 where memory has no limit. */
  public long allocatedBytes() {
    return allocatedBytes;
  }

  public long tasks() {
    return tasks;
  }

  public long outputBytes() {
    return outputBytes;
  }

  /** Whether its call is done. */
  public boolean isClosed() {
    return closed;
  }

  /** Counts a safepoint. */
  public void safepoint(Realm r) {
    Breach b = breach;
    if (b != null) {
      throw b;
    }
    long n = ++steps;
    if (n > quota.steps()) {
      throw breached(r, "steps", quota.steps(), n);
    }
    if (n % MEMORY_PERIOD == 0 && quota.memoryBytes() != Quota.UNLIMITED) {
      checkMemory(r);
    }
    if (n % CPU_PERIOD == 0 && quota.cpuNanos() != Quota.UNLIMITED) {
      countTime(r);
    }
  }

  private void countTime(Realm r) {
    synchronize();
    if (cpuNanos > quota.cpuNanos()) {
      throw breached(r, "cpuTime", quota.cpuNanos(), cpuNanos);
    }
  }

  /** Its code begins to run on this thread. */
  public void resumed() {
    watch();
    seenBy = Thread.currentThread();
    if (quota.cpuNanos() != Quota.UNLIMITED) {
      cpuSeen = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
    if (quota.memoryBytes() != Quota.UNLIMITED) {
      allocatedSeen = meter.allocated();
    }
  }

  /** Its code stops for now. */
  public void paused() {
    if (seenBy == Thread.currentThread()) { // else another runs while it blocks
      runningSince = 0;
    }
    synchronize();
    cpuSeen = -1;
    allocatedSeen = -1;
  }

  /** Counts what the thread has used until now. Time of a thread that left in between is lost. */
  void synchronize() {
    boolean same = seenBy == Thread.currentThread();
    if (cpuSeen >= 0) {
      long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      cpuNanos += same ? now - cpuSeen : 0;
      cpuSeen = now;
    }
    if (allocatedSeen >= 0) {
      long now = meter.allocated();
      allocatedBytes += same ? now - allocatedSeen : 0;
      allocatedSeen = now;
    }
    seenBy = Thread.currentThread();
  }

  /** About to allocate so many bytes at once. */
  public void allocation(Realm r, long bytes) {
    if (bytes > quota.allocationBytes()) {
      throw breached(r, "allocation", quota.allocationBytes(), bytes);
    }
    if (bytes > quota.memoryBytes()) {
      throw breached(r, "memory", quota.memoryBytes(), bytes);
    }
    large += bytes;
    if (large > quota.memoryBytes() >> 2) {
      checkMemory(r);
    }
  }

  /** What is retained may be too much: looks. */
  private void checkMemory(Realm r) {
    large = 0;
    long retained = meter.retained(r, quota.memoryBytes());
    if (retained > quota.memoryBytes()) {
      throw breached(r, "memory", quota.memoryBytes(), retained);
    }
  }

  /** About to make an int of so many bits. */
  public void integer(Realm r, long bits) {
    if (bits > quota.integerBits()) {
      throw breached(r, "integerBits", quota.integerBits(), bits);
    }
    if (bits >> 3 > quota.allocationBytes()) {
      throw breached(r, "allocation", quota.allocationBytes(), bits >> 3);
    }
  }

  /** About to compile a text. */
  public void source(Realm r, long chars) {
    if (chars > quota.sourceBytes()) {
      throw breached(r, "sourceSize", quota.sourceBytes(), chars);
    }
  }

  /** Whether {@link #nesting} is worth measuring. */
  public boolean limitsNesting() {
    return quota.sourceNesting() != Quota.UNLIMITED;
  }

  /** About to compile a program whose parts lie so deep in each other, the deepest in that line. */
  public void nesting(int depth, String file, int line) {
    if (depth > quota.sourceNesting()) {
      throw breached("sourceNesting", quota.sourceNesting(), depth, file + ":" + line);
    }
  }

  /** A program is nested deeper than can be measured, from that line on: past any limit. */
  public void nestingBeyond(String file, int line) {
    if (limitsNesting()) {
      long limit = quota.sourceNesting();
      throw breached("sourceNesting", limit, limit + 1, file + ":" + line);
    }
  }

  /** A call is nested too deep for the recursion limit; returns where that is the script's own. */
  public void depth(Realm r, int depth) {
    if (depth >= quota.depth()) {
      throw breached(r, "callDepth", quota.depth(), depth + 1L);
    }
  }

  /** About to start a thread, the nth that lives. */
  public void thread(Realm r, long n) {
    if (n > quota.threads()) {
      throw breached(r, "threads", quota.threads(), n);
    }
  }

  public void taskBegun(Realm r) {
    if (++tasks > quota.tasks()) {
      throw breached(r, "tasks", quota.tasks(), tasks);
    }
  }

  public void taskEnded() {
    tasks--;
  }

  public void timerBegun(Realm r) {
    if (++timers > quota.timers()) {
      throw breached(r, "timers", quota.timers(), timers);
    }
  }

  public void timerEnded() {
    timers--;
  }

  /** Whether no more sockets and ends of pipes may be opened. */
  public boolean hasNoChannelLeft() {
    long limit = quota.sockets();
    if (limit == Quota.UNLIMITED) {
      return false;
    }
    long others = left.channels();
    return closed ? others >= limit : !channels.isBelow(limit - others);
  }

  /**
   * About to open a socket or an end of a pipe. Who can find out what the script only lost does so
   * before, where {@link #hasNoChannelLeft}.
   */
  public void channelOpening(Realm r) {
    Breach b = breach;
    if (b != null) {
      throw b;
    }
    if (hasNoChannelLeft()) {
      long open = left.channels() + (closed ? 0 : channels.count());
      throw breached(r, "sockets", quota.sockets(), open + 1);
    }
  }

  /**
   * One is open.
   *
   * @param end closes it when the call is ended, and runs no script
   */
  public void channelOpened(Channel channel, Runnable end) {
    channels.add(channel, end);
    if (closed) {
      left.remove(channels);
      left.add(channels);
    }
  }

  /** The same of one that is closed without more ado. */
  public void channelOpened(Channel channel) {
    channelOpened(channel, OpenChannels.closing(channel));
  }

  /** Nobody uses it for now. */
  public void channelResting(Channel channel, Runnable end) {
    channels.remove(channel);
    left.resting.add(channel, end);
  }

  /** It uses one that rested. */
  public void channelTaken(Channel channel, Runnable end) {
    left.resting.remove(channel);
    channelOpened(channel, end);
  }

  /** How many sockets and ends of pipes it has open. */
  public int channels() {
    return channels.count();
  }

  /** Closes the channels that it has open. */
  public void endChannels() {
    channels.end();
    left.remove(channels);
  }

  /** The call is done: what it left open is the interpreter's. */
  public void close() {
    if (!closed) {
      closed = true;
      left.add(channels);
    }
  }

  /** Text goes out; the script is stopped at its next safepoint if that is too much. */
  boolean output(Realm r, long bytes) {
    outputBytes += bytes;
    if (outputBytes > quota.outputBytes()) {
      if (breach == null) {
        breached(r, "outputBytes", quota.outputBytes(), outputBytes);
        r.lookAtBudget();
      }
      return false;
    }
    return true;
  }

  private Breach breached(Realm r, String limit, long allowed, long used) {
    return breached(limit, allowed, used, place(r));
  }

  private Breach breached(String limit, long allowed, long used, String place) {
    Breach b = new Breach(this, limit, allowed, used, place);
    breach = b;
    return b;
  }

  /**
   * A breach of it has unwound a thread, or a callback, that nobody waits for: what is left of the
   * call ends soon. Any thread.
   */
  void endSoon(Breach b) {
    ending.endSoon(b);
  }

  /** The same now, under the interpreter's lock. */
  void end(Breach b) {
    ending.end(b);
  }

  /**
   * What a call has left behind, and code that is no call's, has no deadline of its own: each time
   * it runs it may take as long as a call. One timer at most looks after all of these times.
   */
  private void watch() {
    if (closed && runningSince == 0 && quota.wallNanos() != Quota.UNLIMITED) {
      runningSince = System.nanoTime() | 1;
      if (!watched) {
        watched = true;
        ending.later(quota.wallNanos(), this::look);
      }
    }
  }

  /** A loop that runs at its expense waits for something to do: no time of its code's. */
  public void waits() {
    runningSince = 0;
  }

  /** The wait is over. */
  public void goesOn() {
    watch();
  }

  /** Whether it has run for too long. Any thread. */
  private void look() {
    long since = runningSince;
    if (since == 0) {
      watched = false;
      return;
    }
    long left = quota.wallNanos() - (System.nanoTime() - since);
    if (left > 0) {
      ending.later(left, this::look);
      return;
    }
    expire("deadline", quota.wallNanos(), quota.wallNanos());
    Breach b = breach;
    if (b != null) {
      ending.endSoon(b);
    }
  }

  /** Spends it from outside: time is over. Any thread. */
  public void expire(String limit, long allowed, long used) {
    if (breach == null) {
      breach = new Breach(this, limit, allowed, used, "");
    }
  }

  private static String place(Realm r) {
    Activation top = r.top;
    return top == null ? "" : top.code().filename() + ":" + top.code().positions().line(top.at);
  }
}
