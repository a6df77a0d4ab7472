package org.example.app;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.aiolang.api.Aio;
import org.aiolang.api.Limits;
import org.aiolang.api.LimitExceededException;
import org.aiolang.api.ModuleResolver;
import org.aiolang.api.Value;

/** What a host does with aio, each with a line of output; run under every way to start Java. */
public final class Main {
  public record User(String name) {}

  public interface Greeter {
    String greet(String name);

    CompletionStage<Integer> count(String name);

    default String bye(String name) {
      return "bye " + name;
    }
  }

  private Main() {}

  public static void main(String[] args) throws Exception {
    ModuleResolver scripts = ModuleResolver.resources(Main.class.getClassLoader(), "scripts/");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Aio aio = Aio.builder().stdout(out).limits(Limits.untrusted()).modules(scripts).build()) {
      aio.set(
          "lookup",
          (Function<String, CompletableFuture<User>>)
              name -> CompletableFuture.supplyAsync(() -> new User(name)));
      aio.eval("async def report(n):\n  u = await lookup('ada')\n  return f'{u.name}: {n}'");
      CompletableFuture<Value> r = aio.callAsync("report", 3);
      System.out.println(r.orTimeout(20, SECONDS).join().asString());
      aio.set("orders", "[{\"price\": 3, \"count\": 4}, {\"price\": 1, \"count\": 2}]");
      System.out.println("module " + aio.eval("import prices\nprices.total(orders)").asInt());
      System.out.println(aio.evalResource(Main.class, "/scripts/greet.aio").asString());
      System.out.println(aio.eval("{'name': 'bob'}").as(User.class));
      Greeter g =
          aio.eval(
                  "class G:\n  def greet(self, name): return 'hello ' + name\n"
                      + "  async def count(self, name): return len(name)\nG()")
              .as(Greeter.class);
      System.out.println(
          g.greet("ada") + " " + g.count("ada").toCompletableFuture().join() + " " + g.bye("ada"));
      aio.eval("import asyncio, datetime, decimal, urllib.parse, zoneinfo\nprint('printed')");
      System.out.print(out);
      try {
        aio.eval("while True: pass");
      } catch (LimitExceededException e) {
        System.out.println("limit " + e.limit());
      }
      callers(aio);
    }
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("aio");
    System.out.println("engine " + engine.eval("6 * 7"));
    ((AutoCloseable) engine).close();
    System.out.println("jline " + isThere("org.jline.terminal.Terminal"));
    System.out.println("module " + Aio.class.getModule().getName());
  }

  /** Virtual threads call where there are any, others where there are none. */
  private static void callers(Aio aio) throws Exception {
    ExecutorService callers;
    boolean isVirtual = Runtime.version().feature() >= 21;
    if (isVirtual) {
      Method m = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
      callers = (ExecutorService) m.invoke(null);
    } else {
      callers = Executors.newFixedThreadPool(20);
    }
    aio.eval("async def twice(n):\n  await sleep(0.001)\n  return n * 2");
    List<Future<Integer>> results = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      int n = i;
      results.add(
          callers.submit(
              () -> {
                Value v = aio.call("twice", n);
                return v.asInt() + aio.eval("[1]").asList().size();
              }));
    }
    int sum = 0;
    for (Future<Integer> f : results) {
      sum += f.get(60, SECONDS);
    }
    System.out.println("callers " + sum);
    try (Aio driven = Aio.builder().executor((Executor) callers).build()) {
      System.out.println("executor " + driven.eval("await sleep(0.001)\n1 + 1").asInt());
    }
    callers.shutdown();
    System.out.println("virtual " + isVirtual);
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
