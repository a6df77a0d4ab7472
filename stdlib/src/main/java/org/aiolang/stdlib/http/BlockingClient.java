package org.aiolang.stdlib.http;

import java.io.IOException;
import org.aiolang.http.BlockingHttp;
import org.aiolang.http.HttpRequest;
import org.aiolang.http.HttpResponse;
import org.aiolang.loop.Callback;
import org.aiolang.loop.EventLoop;
import org.aiolang.loop.LoopHooks;
import org.aiolang.net.Network;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of one interpreter for calls that block. Its loop is its own: the program's
 * stands still.
 */
final class BlockingClient implements LoopHooks, Realm.Closing {
  private final Realm realm;
  private final BlockingHttp http;

  private BlockingClient(Realm r) {
    realm = r;
    WorldNetwork world = new WorldNetwork(r.world());
    http = new BlockingHttp(new Network(new EventLoop(this), world, world));
  }

  static BlockingClient of(Realm r) {
    BlockingClient client = r.part(BlockingClient.class);
    if (client == null) {
      client = new BlockingClient(r);
      r.setPart(BlockingClient.class, client);
      r.atEnd(client);
    }
    return client;
  }

  HttpResponse open(HttpRequest request) throws IOException {
    return http.open(request);
  }

  byte[] read(HttpResponse response, int max) throws IOException {
    return http.read(response, max);
  }

  void close(HttpResponse response) {
    http.close(response);
  }

  @Override
  public void close(Realm r) {
    http.close();
  }

  @Override
  public void beforeWait() {}

  @Override
  public void afterWait() {
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
