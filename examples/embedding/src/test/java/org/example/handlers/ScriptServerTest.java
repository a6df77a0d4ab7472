package org.example.handlers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ScriptServerTest {
  private final HttpClient client = HttpClient.newHttpClient();

  private CompletableFuture<String> post(ScriptServer server, String path, String body) {
    URI uri = URI.create("http://localhost:" + server.port() + "/" + path);
    return client
        .sendAsync(
            HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString())
        .thenApply((HttpResponse<String> r) -> r.statusCode() + " " + r.body());
  }

  @Test
  void handlersAreScriptsUnderLimits() throws Exception {
    try (ScriptServer server = new ScriptServer()) {
      server.install(
          "ada",
          """
          import json

          async def handle(method, path, body):
              await sleep(0.01)
              numbers = json.loads(body)
              return {"status": 201, "body": f"{method} {path} {sum(numbers)}"}
          """);
      server.install(
          "mallory",
          """
          def handle(method, path, body):
              try:
                  if path == "memory":
                      return len("x" * 10**9)
                  if path == "file":
                      return open("/etc/passwd").read()
                  while True:
                      pass
              except Exception:
                  raise
              finally:
                  path = "still here"
          """);
      List<CompletableFuture<String>> hostile = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        hostile.add(post(server, "mallory/loop", ""));
      }
      List<CompletableFuture<String>> good = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        good.add(post(server, "ada/total", "[1, 2, " + i + "]"));
      }
      for (int i = 0; i < 20; i++) {
        assertEquals("201 POST total " + (3 + i), good.get(i).get(30, TimeUnit.SECONDS));
      }
      for (CompletableFuture<String> h : hostile) {
        assertEquals("503 over the limit of steps", h.get(30, TimeUnit.SECONDS));
      }
      assertEquals(
          "503 over the limit of allocation", post(server, "mallory/memory", "").join());
      assertEquals(
          "500 PermissionError at mallory.aio:6", post(server, "mallory/file", "").join());
      assertEquals("500 JSONDecodeError", post(server, "ada/x", "{").join().split(" at ")[0]);
      assertEquals("404 no such user", post(server, "eve/x", "").join());
      server.install("ada", "def handle(method, path, body): return path + '!'");
      assertEquals("200 new!", post(server, "ada/new", "").join());
    }
  }
}
