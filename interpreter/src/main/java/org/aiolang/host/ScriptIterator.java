package org.aiolang.host;

import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aiolang.coroutine.Resumable;
import org.aiolang.object.Calls;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.jspecify.annotations.Nullable;

/** A script's iterable as a Java iterator: each item is made when it is asked for. */
final class ScriptIterator implements Iterator<@Nullable Object> {
  private final HostValues host;
  private final PyIterator it;
  private final Type item;
  private boolean known;
  private boolean ended;
  private @Nullable Object next;

  ScriptIterator(HostValues host, Object iterable, Type item) {
    this.host = host;
    this.it = Iteration.of(host.r, iterable);
    this.item = item;
  }

  Stream<@Nullable Object> stream() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false)
        .onClose(this::close);
  }

  /** Closes a generator; another iterable has nothing to close. */
  private void close() {
    ended = true;
    known = false;
    if (!(it.itself() instanceof Resumable)) {
      return;
    }
    try {
      host.thread.locked(() -> Calls.invoke(host.r, it.itself(), "close"));
    } catch (PyException e) {
      throw Sneaky.rethrown(ScriptErrors.toJava(host, e.value()));
    }
  }

  @Override
  public boolean hasNext() {
    if (!known && !ended) {
      try {
        host.thread.locked(
            () -> {
              Object value = it.next(host.r);
              ended = value == null;
              next = value == null ? null : host.toJava(value, item);
              return ended;
            });
      } catch (PyException e) {
        ended = true;
        throw Sneaky.rethrown(ScriptErrors.toJava(host, e.value()));
      }
      known = !ended;
    }
    return known;
  }

  @Override
  public @Nullable Object next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    known = false;
    return next;
  }
}
