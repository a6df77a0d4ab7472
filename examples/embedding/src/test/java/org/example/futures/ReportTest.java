package org.example.futures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.example.futures.Report.Customer;
import org.example.futures.Report.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReportTest {
  private final Executor soon = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);

  private CompletableFuture<Customer> customer(String name) {
    return CompletableFuture.supplyAsync(
        () -> new Customer(name, name.equals("ada") ? "London" : "Paris"), soon);
  }

  @Test
  void futuresAreAwaitedTogether() throws Exception {
    try (Report report =
        new Report(
            this::customer,
            name ->
                name.equals("slow")
                    ? new CompletableFuture<>()
                    : CompletableFuture.supplyAsync(() -> List.of(3, name.length()), soon))) {
      assertEquals(
          new Summary("3 customers in London, Paris", Map.of("ada", 6, "robert", 9, "slow", -1)),
          report.summary("ada", "robert", "slow").get(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void aServicesOwnExceptionArrives() {
    IllegalStateException down = new IllegalStateException("down");
    try (Report report =
        new Report(this::customer, name -> CompletableFuture.failedFuture(down))) {
      ExecutionException e =
          assertThrows(
              ExecutionException.class, () -> report.summary("ada").get(20, TimeUnit.SECONDS));
      assertSame(down, e.getCause());
    }
  }

  @Test
  void cancellingReachesTheServices() throws Exception {
    CompletableFuture<List<Integer>> never = new CompletableFuture<>();
    CompletableFuture<String> asked = new CompletableFuture<>();
    try (Report report =
        new Report(
            this::customer,
            name -> {
              asked.complete(name);
              return never;
            })) {
      CompletableFuture<Summary> summary = report.summary("ada");
      assertEquals("ada", asked.get(20, TimeUnit.SECONDS));
      summary.cancel(true);
      assertThrows(CancellationException.class, () -> never.get(20, TimeUnit.SECONDS));
      assertTrue(never.isCancelled());
    }
  }
}
