package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aiolang.api.Aio;
import org.aiolang.api.LimitExceededException;
import org.aiolang.api.Limits;
import org.aiolang.api.Script;
import org.aiolang.api.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * The scripts of {@code limits/huge.txt}, each of which asks for a value without end, or near it:
 * under the limits of untrusted scripts each is ended by what it would hold, and a call beside it
 * goes on. A line is a script, with {@code \n} for a line's end.
 */
@Timeout(240)
class HugeValuesTest {
  /** Which limit it is must not hang on how fast the machine is. */
  private static final Limits LIMITS =
      Limits.untrusted()
          .steps(1L << 40)
          .cpuTime(Duration.ofSeconds(100))
          .deadline(Duration.ofSeconds(100));

  private static final String BYSTANDER =
      """
      ticks = 0
      async def bystander():
          global ticks
          while True:
              ticks += 1
              await sleep(0)
      """;

  @TestFactory
  Stream<DynamicTest> eachIsEnded() throws IOException {
    String text;
    try (InputStream in = HugeValuesTest.class.getResourceAsStream("/limits/huge.txt")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    return text.lines().map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  private static void check(String line) throws Exception {
    try (Aio aio = Aio.builder().stdout(OutputStream.nullOutputStream()).build()) {
      aio.eval(BYSTANDER);
      CompletableFuture<Value> beside = aio.callAsync("bystander");
      CompletableFuture<Value> hostile =
          aio.evalAsync(Script.compile(line.replace("\\n", "\n"), "<huge>"), LIMITS);
      ExecutionException e =
          assertThrows(ExecutionException.class, () -> hostile.get(100, TimeUnit.SECONDS));
      String limit = assertInstanceOf(LimitExceededException.class, e.getCause()).limit();
      assertTrue(List.of("allocation", "memory", "integerBits").contains(limit), limit);
      long before = aio.eval("ticks").asLong();
      assertEquals(4, aio.eval("await sleep(0.01, 4)").asInt());
      assertTrue(aio.eval("ticks").asLong() > before);
      assertFalse(beside.isDone());
    }
  }
}
