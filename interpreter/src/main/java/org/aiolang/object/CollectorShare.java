package org.aiolang.object;

/**
 * How often an interpreter may have the machine's collector run. A collection stops every
 * interpreter of the machine; so where limits are set to a script, those that it causes take no
 * more than a fiftieth of the time.
 */
public final class CollectorShare {
  /** One part of so many. */
  private static final int SHARE = 50;

  /** On {@link System#nanoTime}'s scale. */
  private long notBefore = System.nanoTime();

  private static CollectorShare of(Realm r) {
    CollectorShare share = r.part(CollectorShare.class);
    if (share == null) {
      share = new CollectorShare();
      r.setPart(CollectorShare.class, share);
    }
    return share;
  }

  /**
   * Collects, and waits until queues hold what was cleared.
   *
   * @return false where it is too soon, and nothing is done
   */
  public static boolean collect(Realm r) {
    CollectorShare share = of(r);
    if (r.budget != null && share.left() > 0) {
      return false;
    }
    share.run();
    return true;
  }

  /** Nanoseconds until a collection is due. */
  public long left() {
    return notBefore - System.nanoTime();
  }

  /** Collects and waits for the queues. */
  public void run() {
    long begun = System.nanoTime();
    GarbageCycle.await();
    long ended = System.nanoTime();
    notBefore = ended + (ended - begun) * SHARE;
  }
}
