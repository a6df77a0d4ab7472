package org.aiolang.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs each script in a CPython 3.13 process of its own, through the script that adds what an .aio
 * file may rely on. Both are named by the system properties {@code python} and {@code pyrun}.
 */
final class CPythonRunner implements ScriptRunner {
  private static final long LIMIT_SECONDS = 60;

  private final List<String> command;
  private final String hashSeed;

  /**
   * @param hashSeed what the hashes of strings depend on; a check takes another one than the
   *     recording did, so that a script whose output hangs on the order of a set shows
   */
  CPythonRunner(String hashSeed) {
    command = List.of(property("python"), Path.of(property("pyrun")).toAbsolutePath().toString());
    this.hashSeed = hashSeed;
  }

  @Override
  public Outcome run(Path script, List<String> arguments, Path folder, Map<String, Integer> hosts)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(command);
    line.add(script.toString());
    line.addAll(arguments);
    Path out = Files.createTempFile("out", "");
    Path err = Files.createTempFile("err", "");
    try {
      ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      Map<String, String> environment = builder.environment();
      environment.put("PYTHONHASHSEED", hashSeed);
      environment.put("PYTHONDONTWRITEBYTECODE", "1");
      environment.put("PYTHONIOENCODING", "utf-8");
      for (Integer port : hosts.values()) {
        // urllib sends every request for port 80 there, with its host in the request line
        environment.put("http_proxy", "http://127.0.0.1:" + port);
      }
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IOException(script + " did not end within " + LIMIT_SECONDS + " s");
      }
      return new Outcome(text(out), text(err), process.exitValue());
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("CPython is named by -Dpython=... and -Dpyrun=...");
    }
    return value;
  }
}
