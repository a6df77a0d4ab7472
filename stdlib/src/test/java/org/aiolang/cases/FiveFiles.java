package org.aiolang.cases;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The five files of the tutorial, served on loopback. Closing it ends its threads. */
final class FiveFiles implements AutoCloseable {
  static final List<String> NAMES =
      List.of("f1040.pdf", "f1040a.pdf", "f1040ez.pdf", "f1040es.pdf", "f1040sb.pdf");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(NAMES.size());
  private final CountDownLatch requests;

  /**
   * @param together whether no answer begins before all five requests have come
   */
  FiveFiles(boolean together) throws IOException {
    requests = new CountDownLatch(together ? NAMES.size() : 0);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    for (String name : NAMES) {
      server.createContext("/pub/irs-pdf/" + name, exchange -> answer(exchange, name));
    }
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** The content of a file: some tens of kilobytes, different for each. */
  static byte[] content(String name) {
    return name.repeat(3000).getBytes(StandardCharsets.US_ASCII);
  }

  private void answer(HttpExchange exchange, String name) throws IOException {
    requests.countDown();
    try {
      if (!requests.await(10, TimeUnit.SECONDS)) {
        exchange.sendResponseHeaders(503, -1); // the others never came
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    byte[] content = content(name);
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
