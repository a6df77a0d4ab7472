package org.aiolang.stdlib.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aiolang.http.BlockingHttp;
import org.aiolang.http.HttpRequest;
import org.aiolang.http.HttpResponse;
import org.aiolang.loop.Callback;
import org.aiolang.loop.EventLoop;
import org.aiolang.loop.LoopHooks;
import org.aiolang.net.Network;
import org.aiolang.object.Realm;
import org.aiolang.object.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client for calls that block. Its loop is its own: the program's stands still. One thread
 * at a time uses it; another that comes meanwhile gets one more, so that threads wait side by side.
 */
final class BlockingClient implements LoopHooks {
  /** Milliseconds between two looks at a client that another thread uses. */
  private static final long LOOK = 10;

  /** The clients of one interpreter. */
  private static final class All implements Realm.Closing {
    final List<BlockingClient> clients = new ArrayList<>();

    @Override
    public void close(Realm r) {
      for (BlockingClient client : clients) {
        if (!client.busy) {
          client.http.close();
        }
      }
    }
  }

  private final Realm realm;
  private final BlockingHttp http;
  private boolean busy;

  /** The thread that waits, which has given the interpreter's lock up. */
  private @Nullable ThreadState waiting;

  private BlockingClient(Realm r) {
    realm = r;
    WorldNetwork world = new WorldNetwork(r);
    http = new BlockingHttp(new Network(new EventLoop(this), world, world));
  }

  /** One that no thread uses now. */
  static BlockingClient idle(Realm r) {
    All all = r.part(All.class);
    if (all == null) {
      all = new All();
      r.setPart(All.class, all);
      r.atEnd(all);
    }
    for (BlockingClient client : all.clients) {
      if (!client.busy) {
        return client;
      }
    }
    BlockingClient client = new BlockingClient(r);
    all.clients.add(client);
    return client;
  }

  HttpResponse open(HttpRequest request) throws IOException {
    enter();
    try {
      return http.open(request);
    } finally {
      leave();
    }
  }

  byte[] read(HttpResponse response, int max) throws IOException {
    enter();
    try {
      return http.read(response, max);
    } finally {
      leave();
    }
  }

  void close(HttpResponse response) {
    enter();
    try {
      http.close(response);
    } finally {
      leave();
    }
  }

  /** Waits for another thread that reads a response of the same client. */
  private void enter() {
    while (busy) {
      ThreadState me = realm.lock.release();
      boolean interrupted = false;
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        interrupted = true;
      } finally {
        realm.lock.acquire(me);
      }
      if (interrupted) {
        realm.safepoint();
      }
    }
    busy = true;
  }

  private void leave() {
    busy = false;
  }

  @Override
  public void beforeWait() {
    waiting = realm.lock.release();
  }

  @Override
  public void afterWait() {
    ThreadState me = Objects.requireNonNull(waiting);
    waiting = null;
    realm.lock.acquire(me);
    realm.safepoint();
  }

  @Override
  public void callbackFailed(Callback callback, @Nullable Throwable failure) {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
  }

  @Override
  public void interrupted() {
    realm.safepoint();
  }
}
