package org.example.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.LimitExceededException;
import org.aiolang.api.Limits;
import org.aiolang.api.Value;

/**
 * An HTTP server on loopback whose handlers are scripts of its users. Each user has an interpreter;
 * a request to {@code /USER/REST} is a call of {@code handle(method, path, body)} there, plain or
 * {@code async}, which gives a text or a dict with {@code status} and {@code body}. Whoever takes
 * too long or too much gets no answer but an error, and the others do not notice.
 */
public final class ScriptServer implements AutoCloseable {
  /** What a handler answers. */
  private record Answer(int status, String body) {}

  private static final Limits LIMITS =
      Limits.untrusted().deadline(Duration.ofSeconds(2)).steps(1_000_000);

  private final Map<String, Aio> users = new ConcurrentHashMap<>();
  private final ExecutorService io = Executors.newFixedThreadPool(4);
  private final HttpServer server;

  public ScriptServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(io);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Installs a user's script in place of the one before. */
  public void install(String user, String script) {
    Aio fresh = Aio.builder().limits(LIMITS).grace(Duration.ofMillis(100)).build();
    try {
      fresh.eval(script, user + ".aio");
    } catch (RuntimeException e) {
      fresh.close();
      throw e;
    }
    Aio before = users.put(user, fresh);
    if (before != null) {
      before.close();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", 3);
    Aio aio = users.get(path.length > 1 ? path[1] : "");
    if (aio == null) {
      answer(exchange, new Answer(404, "no such user"));
      return;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String rest = path.length > 2 ? path[2] : "";
    // No thread waits for the script: what it awaits, it awaits on its own loop.
    aio.callAsync("handle", exchange.getRequestMethod(), rest, body)
        .handle((value, thrown) -> thrown == null ? answerOf(value) : failure(thrown))
        .thenAcceptAsync(answer -> answer(exchange, answer), io);
  }

  private static Answer answerOf(Value value) {
    try {
      return value.typeName().equals("str")
          ? new Answer(200, value.asString())
          : value.as(Answer.class);
    } catch (AioException e) {
      return failure(e);
    }
  }

  private static Answer failure(Throwable thrown) {
    if (thrown instanceof LimitExceededException e) {
      return new Answer(503, "over the limit of " + e.limit());
    }
    return thrown instanceof AioException e
        ? new Answer(500, e.typeName() + " at " + e.file() + ":" + e.line())
        : new Answer(500, "failed");
  }

  private static void answer(HttpExchange exchange, Answer answer) {
    byte[] bytes = answer.body().getBytes(UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    users.values().forEach(Aio::close);
    io.shutdown();
  }

  /** Serves one user, {@code demo}, for a minute. */
  public static void main(String[] args) throws Exception {
    try (ScriptServer server = new ScriptServer()) {
      server.install("demo", "async def handle(method, path, body):\n    return f'{method} {path}'");
      System.out.println("http://localhost:" + server.port() + "/demo/hello");
      TimeUnit.MINUTES.sleep(1);
    }
  }
}
