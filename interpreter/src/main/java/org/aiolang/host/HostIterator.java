package org.aiolang.host;

import java.util.Iterator;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** A Java iterator; at its end what it stems from is closed. */
final class HostIterator extends PyIterator {
  private static final PyType TYPE =
      PyType.builtin("JavaIterator").sealed().members(new HostIteratorMembersTable());

  private final HostValues host;
  private @Nullable Iterator<?> it;
  private @Nullable AutoCloseable origin;

  HostIterator(HostValues host, Iterator<?> it, @Nullable AutoCloseable origin) {
    super(TYPE.instanceShape());
    this.host = host;
    this.it = it;
    this.origin = origin;
  }

  @Override
  public @Nullable Object next(Realm r) {
    Iterator<?> source = it;
    if (source == null) {
      return null;
    }
    r.safepoint();
    boolean[] end = new boolean[1];
    Object value =
        HostCall.run(
            host,
            () -> {
              if (source.hasNext()) {
                return source.next();
              }
              end[0] = true;
              return null;
            });
    if (!end[0]) {
      return value;
    }
    close();
    return null;
  }

  void close() {
    it = null;
    AutoCloseable closing = origin;
    origin = null;
    if (closing != null) {
      HostCall.run(
          host,
          () -> {
            closing.close();
            return null;
          });
    }
  }
}
