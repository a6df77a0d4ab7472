package org.example.futures;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.aiolang.api.Aio;
import org.aiolang.api.Value;

/** A script that asks Java services, which answer by futures, and waits for several at once. */
public final class Report implements AutoCloseable {
  /** A customer of the service. */
  public record Customer(String name, String city) {}

  /** What the script makes. */
  public record Summary(String title, Map<String, Integer> totals) {}

  private static final String SCRIPT =
      """
      import asyncio

      async def total(name):
          try:
              async with asyncio.timeout(1):
                  return sum(await orders(name))
          except TimeoutError:
              return -1

      async def summary(*names):
          customers = await asyncio.gather(*(customer(n) for n in names))
          totals = await asyncio.gather(*(total(c.name) for c in customers))
          cities = sorted({c.city for c in customers})
          return {
              "title": f"{len(customers)} customers in {', '.join(cities)}",
              "totals": dict(zip(names, totals)),
          }
      """;

  private final Aio aio = Aio.builder().build();

  /** Services that are asked, each by a name. */
  public Report(
      Function<String, CompletableFuture<Customer>> customers,
      Function<String, CompletableFuture<List<Integer>>> orders) {
    aio.set("customer", customers);
    aio.set("orders", orders);
    aio.eval(SCRIPT, "report.aio");
  }

  /** The summary, when all have answered. Cancelling it cancels what is being asked. */
  public CompletableFuture<Summary> summary(String... names) {
    CompletableFuture<Value> asked = aio.callAsync("summary", (Object[]) names);
    CompletableFuture<Summary> made = asked.thenApply(v -> v.as(Summary.class));
    made.whenComplete((s, thrown) -> asked.cancel(true));
    return made;
  }

  @Override
  public void close() {
    aio.close();
  }

  /** Two customers, of services that take a moment. */
  public static void main(String[] args) {
    Executor soon = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);
    try (Report report =
        new Report(
            name -> CompletableFuture.supplyAsync(() -> new Customer(name, "London"), soon),
            name -> CompletableFuture.supplyAsync(() -> List.of(3, 4), soon))) {
      System.out.println(
          report.summary("ada", "bob").orTimeout(5, TimeUnit.SECONDS).join());
    }
  }
}
