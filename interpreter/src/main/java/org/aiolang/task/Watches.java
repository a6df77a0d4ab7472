package org.aiolang.task;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.util.HashMap;
import java.util.Map;
import org.aiolang.loop.IoHandle;
import org.aiolang.loop.IoHandler;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Descriptors;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.OsErrors;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** What a script's {@code add_reader} and {@code add_writer} have a loop watch, by descriptor. */
final class Watches implements LoopResource {
  private static final int EPERM = 1;
  private static final int EBADF = 9;
  private static final String[] STANDARD = {"__stdin__", "__stdout__", "__stderr__"};

  private final AsyncLoop loop;
  private final Map<Integer, Watch> watches = new HashMap<>();

  private Watches(AsyncLoop loop) {
    this.loop = loop;
  }

  static Watches of(AsyncLoop loop) {
    Watches watches = loop.resource(Watches.class);
    if (watches == null) {
      watches = new Watches(loop);
      loop.setResource(Watches.class, watches);
    }
    return watches;
  }

  /** One descriptor, with what is called when it can be read and written. */
  private static final class Watch implements IoHandler {
    final Descriptors.Entry entry;

    /** Kept as long as it is watched, as CPython's selectors do. */
    @SuppressWarnings("UnusedVariable")
    final @Nullable Object owner;

    /** What is watched: an entry that failed to connect goes on with another. */
    final SelectableChannel channel;

    @Nullable IoHandle io;
    @Nullable Handle reader;
    @Nullable Handle writer;

    Watch(Descriptors.Entry entry, SelectableChannel channel) {
      this.entry = entry;
      this.owner = entry.owner();
      this.channel = channel;
    }

    int wanted() {
      return (reader == null ? 0 : entry.ops(false)) | (writer == null ? 0 : entry.ops(true));
    }

    @Override
    public void ready(IoHandle handle, int ops) {
      Handle r = reader;
      Handle w = writer;
      if (r != null && (ops & entry.ops(false)) != 0) {
        r.run();
      }
      if (w != null && w == writer && (ops & ~entry.ops(false)) != 0) {
        w.run();
      }
    }
  }

  void add(Realm r, int descriptor, boolean writing, Handle handle) {
    Descriptors.Entry entry = Descriptors.of(r).find(descriptor);
    if (entry == null && descriptor < Descriptors.FIRST) {
      Calls.invoke(r, Attributes.get(r, r.sys(), STANDARD[descriptor]), "fileno");
      entry = Descriptors.of(r).find(descriptor);
    }
    if (entry == null) {
      throw OsErrors.of(r, EBADF, null);
    }
    SelectableChannel channel = entry.channel();
    if (channel == null) {
      throw OsErrors.of(r, EPERM, null); // as epoll says of files
    }
    Watch watch = watches.get(descriptor);
    if (watch == null || watch.channel != channel || !watch.channel.isOpen()) {
      Watch stale = watch != null && watch.entry == entry ? watch : null;
      drop(descriptor);
      watch = new Watch(entry, channel);
      if (stale != null) {
        watch.reader = stale.reader;
        watch.writer = stale.writer;
      }
      watches.put(descriptor, watch);
    }
    Handle replaced = writing ? watch.writer : watch.reader;
    if (replaced != null) {
      replaced.cancel();
    }
    if (writing) {
      watch.writer = handle;
    } else {
      watch.reader = handle;
    }
    try {
      IoHandle io = watch.io;
      if (io == null) {
        watch.io = loop.events().register(watch.channel, watch.wanted(), watch);
      } else {
        io.interest(watch.wanted());
      }
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    } catch (IllegalStateException watchedAlready) {
      watches.remove(descriptor);
      throw Errors.of(
          Exceptions.NOT_IMPLEMENTED_ERROR,
          "aio cannot watch a connection through two sockets, or beside its transport");
    }
  }

  /** Whether there was one. */
  boolean remove(int descriptor, boolean writing) {
    Watch watch = watches.get(descriptor);
    Handle removed = watch == null ? null : writing ? watch.writer : watch.reader;
    if (watch == null || removed == null) {
      return false;
    }
    removed.cancel();
    if (writing) {
      watch.writer = null;
    } else {
      watch.reader = null;
    }
    if (watch.reader == null && watch.writer == null) {
      drop(descriptor);
    } else if (watch.io != null) {
      watch.io.interest(watch.wanted());
    }
    return true;
  }

  private void drop(int descriptor) {
    Watch watch = watches.remove(descriptor);
    if (watch != null && watch.io != null) {
      watch.io.cancel();
    }
  }

  @Override
  public void close() {
    watches.clear();
  }
}
