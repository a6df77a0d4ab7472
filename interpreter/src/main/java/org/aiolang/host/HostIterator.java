package org.aiolang.host;

import java.util.Iterator;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.task.Unclosed;
import org.jspecify.annotations.Nullable;

/**
 * A Java iterator. What it stems from, a stream say, is closed at its end, by {@code close()} or
 * {@code with}, where it throws, where nobody can reach it any more, and when the interpreter ends.
 */
final class HostIterator extends PyIterator {
  private static final PyType TYPE =
      PyType.builtin("JavaIterator").sealed().members(new HostIteratorMembersTable());

  private final HostValues host;
  private @Nullable Iterator<?> it;
  private @Nullable Origin origin;

  private HostIterator(HostValues host, Iterator<?> it) {
    super(TYPE.instanceShape());
    this.host = host;
    this.it = it;
  }

  /**
   * Makes one.
   *
   * @param origin what is to be closed, or null
   */
  static HostIterator of(HostValues host, Iterator<?> it, @Nullable AutoCloseable origin) {
    HostIterator made = new HostIterator(host, it);
    if (origin != null) {
      made.origin = new Origin(host, made, origin);
      host.opened(made.origin);
    }
    return made;
  }

  /** What is open as long as the iterator is used. */
  static final class Origin extends Unclosed {
    private final HostValues host;
    private final AutoCloseable what;

    Origin(HostValues host, HostIterator user, AutoCloseable what) {
      super(host.home, user);
      this.host = host;
      this.what = what;
    }

    /** Under the interpreter's lock. */
    void close() {
      closed();
      if (host.closed(this)) {
        HostCall.run(
            host,
            () -> {
              what.close();
              return null;
            });
      }
    }

    @Override
    protected void lost(Realm r) {
      close();
    }
  }

  @Override
  public @Nullable Object next(Realm r) {
    Iterator<?> source = it;
    if (source == null) {
      return null;
    }
    r.safepoint();
    boolean[] end = {true};
    try {
      Object value =
          HostCall.run(
              host,
              () -> {
                if (!source.hasNext()) {
                  return null;
                }
                Object item = source.next();
                end[0] = false;
                return item;
              });
      return end[0] ? null : value;
    } finally {
      if (end[0]) {
        close();
      }
    }
  }

  void close() {
    it = null;
    Origin closing = origin;
    origin = null;
    if (closing != null) {
      closing.close();
    }
  }
}
