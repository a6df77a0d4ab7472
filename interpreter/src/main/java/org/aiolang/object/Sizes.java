package org.aiolang.object;

/** Refuses results that could not be held, before work on them begins. */
public final class Sizes {
  /** The longest string or array. */
  public static final int MAX = Integer.MAX_VALUE - 16;

  /** Sizes below this are not worth a look at the heap. */
  private static final int SMALL = 1 << 24;

  /** Sizes below this are not charged on their own. */
  private static final int CHARGED = 1 << 12;

  private Sizes() {}

  /**
   * The size as an int. MemoryError where a result of so many chars, bytes or items cannot exist
   * here.
   */
  public static int check(Realm r, long units) {
    if (units > CHARGED && r.budget != null) {
      r.budget.allocation(r, units);
    }
    if (units > SMALL && (units > MAX || units > Runtime.getRuntime().maxMemory())) {
      throw Errors.memoryError();
    }
    return (int) units;
  }

  /** The same for an array of references, which takes at least four bytes an item. */
  public static int checkItems(Realm r, long items) {
    if (items > CHARGED && r.budget != null) {
      r.budget.allocation(r, items << 2);
    }
    if (items > SMALL && (items > MAX || items > Runtime.getRuntime().maxMemory() >> 2)) {
      throw Errors.memoryError();
    }
    return (int) items;
  }

  /**
   * The room for a container that must grow to {@code needed} items, of so many references each:
   * {@code wanted}, so that it does not grow with every item, or what of that may be allocated.
   */
  public static int grown(Realm r, int needed, long wanted, int references) {
    long most = MAX;
    if (wanted > SMALL) {
      most = Math.min(most, (Runtime.getRuntime().maxMemory() >> 2) / references);
    }
    if (wanted > CHARGED && r.budget != null) {
      most = Math.min(most, (r.budget.quota().allocationBytes() >> 2) / references);
    }
    long room = Math.max(needed, Math.min(wanted, most));
    checkItems(r, room * references);
    return (int) room;
  }
}
