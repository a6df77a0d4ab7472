package org.aiolang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the first moments of a program cost: the classes it loads. The first lambda, method
 * reference or string built by invokedynamic brings the JVM's bytecode generator with it, some 10
 * ms.
 */
@Timeout(120)
class StartUpTest {
  private static final String PROGRAM =
      """
      import asyncio

      async def main():
          await asyncio.sleep(0)

      asyncio.run(main())
      print(f"{1 + 1} is two")
      """;

  @Test
  void noBytecodeIsMadeAtStart() throws Exception {
    List<String> generators = new ArrayList<>();
    List<String> output = run("-c", PROGRAM);
    for (String line : output) {
      if (line.contains("jdk.internal.org.objectweb.asm.")
          || line.contains("java.lang.invoke.InnerClassLambdaMetafactory")
          || line.contains("java.lang.runtime.ObjectMethods")
          || line.contains("java.util.stream.")
          || line.contains("java.util.regex.")) {
        generators.add(line);
      }
    }
    assertEquals(List.of(), generators, "look at the class that was loaded just before");
    assertTrue(output.contains("2 is two"), output.toString());
  }

  @Test
  void loopWithoutChannelsOpensNoSelector() throws Exception {
    List<String> selectors = new ArrayList<>(run("-c", PROGRAM));
    selectors.removeIf(line -> !line.contains("sun.nio.ch.EPollSelectorImpl "));
    assertEquals(List.of(), selectors);
  }

  @Test
  void trainingProgramRuns() throws Exception {
    List<String> output = run("--train");
    output.removeIf(line -> line.startsWith("["));
    assertEquals(
        List.of(
            "z, B, C('wrong', 1)KeyError('missing')True 16,B , ['s4'] n 47 1 2 True",
            "(5, 2, 0, [0, 1, 2, 3, 4])",
            "1200 bytes",
            "2",
            "Traceback (most recent call last):",
            "  File \"<input-3>\", line 1, in <module>",
            "    1/0",
            "    ~^~",
            "ZeroDivisionError: division by zero",
            "'f'"),
        output);
  }

  @Test
  void trainingLoadsWhatAStartLoads(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("program.aio"), PROGRAM);
    Set<String> trained = ownClasses(run("--train"));
    for (String[] start : new String[][] {{file.toString()}, {"-c", PROGRAM}}) {
      Set<String> missing = ownClasses(run(start));
      missing.removeAll(trained);
      assertEquals(Set.of(), missing, "each of them opens the jar at a start with an archive");
    }
  }

  private static Set<String> ownClasses(List<String> log) {
    Set<String> names = new TreeSet<>();
    for (String line : log) {
      int name = line.indexOf("org.aiolang.");
      if (line.startsWith("[") && name >= 0) {
        names.add(line.substring(name).split(" ", 2)[0]);
      }
    }
    return names;
  }

  private static List<String> run(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xlog:class+load", "-Xshare:auto", "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    List<String> lines = new ArrayList<>(out.lines().toList());
    assertEquals(
        0,
        process.exitValue(),
        () -> "the last lines: " + lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    return lines;
  }
}
