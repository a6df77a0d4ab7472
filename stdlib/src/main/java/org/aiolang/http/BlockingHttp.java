package org.aiolang.http;

import java.io.IOException;
import org.aiolang.loop.EventLoop;
import org.aiolang.net.Network;
import org.jspecify.annotations.Nullable;

/**
 * The client for callers that block: it turns a loop of its own until there is something to give.
 * The loop's hooks are where a lock is released and an interruption noticed while it waits.
 */
public final class BlockingHttp implements AutoCloseable {
  private final EventLoop loop;
  private final Network network;
  private final HttpClient client;

  /** Takes over a network whose loop nobody else runs. */
  public BlockingHttp(Network network) {
    this.network = network;
    this.loop = network.loop();
    this.client = new HttpClient(network);
  }

  /**
   * Sends a request and waits for the response's head.
   *
   * @throws IOException as {@link ResponseListener#failed} describes
   */
  public HttpResponse open(HttpRequest request) throws IOException {
    Outcome outcome = new Outcome();
    Exchange exchange = client.send(request, outcome);
    try {
      while (true) {
        HttpResponse response = outcome.response;
        if (response != null) {
          return response;
        }
        IOException error = outcome.error;
        if (error != null) {
          throw error;
        }
        loop.runOnce();
      }
    } finally {
      // Only what was interrupted is still running; for the rest this does nothing.
      exchange.cancel();
    }
  }

  /**
   * Waits for some bytes of the body.
   *
   * @return at least one and at most {@code max} bytes; none at the end
   * @throws IOException if the body broke off and what came before has been read
   */
  public byte[] read(HttpResponse response, int max) throws IOException {
    boolean[] changed = new boolean[1];
    while (max > 0 && response.available() == 0 && !response.isComplete() && !response.isClosed()) {
      IOException failure = response.failure();
      if (failure != null) {
        throw failure;
      }
      changed[0] = false;
      response.whenChanged(() -> changed[0] = true);
      try {
        while (!changed[0]) {
          loop.runOnce();
        }
      } finally {
        response.whenChanged(null);
      }
    }
    return response.read(max);
  }

  /** Closes a response and lets the loop close its connection. */
  public void close(HttpResponse response) {
    response.close();
    settle();
  }

  /** Closes all connections and the loop. */
  @Override
  public void close() {
    client.close();
    settle();
    network.close();
    loop.close();
  }

  /** One turn without waiting, in which what was asked for is done. */
  private void settle() {
    loop.callSoon(() -> {});
    loop.runOnce();
    loop.releaseChannels();
  }

  private static final class Outcome implements ResponseListener {
    @Nullable HttpResponse response;
    @Nullable IOException error;

    @Override
    public void responded(HttpResponse response) {
      this.response = response;
    }

    @Override
    public void failed(IOException error) {
      this.error = error;
    }
  }
}
