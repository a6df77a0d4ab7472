package org.aiolang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code aio} in an installation of its own, with commands that stand in for Java and
 * Maven: this java prints its arguments, one a line, and writes the archive it is asked for.
 */
@Timeout(300)
class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then
        echo 'openjdk version "@VERSION@" 2021-09-14' >&2
        exit
      fi
      for arg; do
        case $arg in
          -XX:ArchiveClassesAtExit=*)
            echo trained >>"${0%/*}/trainings"
            echo archive >"${arg#*=}"
            exit "${TRAINING_EXIT:-0}"
            ;;
        esac
      done
      printf '%s\\n' "$@"
      """;

  @TempDir private Path temp;
  private Path home;
  private Path jar;
  private Path java;
  private final Map<String, String> environment = new HashMap<>();

  private record Result(int exitCode, List<String> out, String err) {}

  @BeforeEach
  void install() throws IOException {
    temp = temp.toRealPath();
    home = Files.createDirectories(temp.resolve("an installation"));
    Path source = Path.of("").toAbsolutePath().resolve("../aio");
    script(home.resolve("aio"), Files.readString(source));
    jar = home.resolve("cli/target/aio.jar");
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "jar");
    java = java("jdk", "17.0.1");
    environment.put("AIO_JAVA", java.toString());
    environment.put("XDG_CACHE_HOME", temp.resolve("xdg").toString());
    environment.put("PATH", System.getenv("PATH"));
  }

  @Test
  void passesArgumentsOn() throws Exception {
    environment.put("AIO_NO_CACHE", "1");
    environment.put("AIO_JAVA_OPTS", "-Da=1 -Db=2");
    Result result = run("dir/x.aio", "two words", "", "*");
    assertEquals(0, result.exitCode);
    assertTrue(result.out.containsAll(List.of("-Da=1", "-Db=2", "-XX:-UsePerfData")));
    List<String> expected =
        List.of(
            "-Xbootclasspath/a:" + jar,
            "-cp",
            jar.toString(),
            "org.aiolang.cli.Main",
            "dir/x.aio",
            "two words",
            "",
            "*");
    int from = result.out.size() - expected.size();
    assertEquals(expected, result.out.subList(from, result.out.size()));
    assertEquals("", result.err);
  }

  @Test
  void saysWhereItLies() throws Exception {
    assertTrue(run("x").out.contains("-Daio.launcher=" + home.resolve("aio")));
  }

  @Test
  void worksThroughLinks() throws Exception {
    environment.put("AIO_NO_CACHE", "1");
    Path absolute = Files.createSymbolicLink(temp.resolve("absolute"), home.resolve("aio"));
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Path relative = Files.createSymbolicLink(bin.resolve("aio"), Path.of("../absolute"));
    for (Path command : List.of(absolute, relative)) {
      assertTrue(runAs(command.toString(), "x").out.contains(jar.toString()), command.toString());
    }
    Result fromItsFolder = runAs("./aio", "x");
    assertTrue(fromItsFolder.out.contains(home + "/./cli/target/aio.jar"));
  }

  @Test
  void worksWhereTheTarballWasUnpacked() throws Exception {
    Path top = Files.createDirectories(temp.resolve("unpacked/aio-1"));
    Path command = Files.createDirectories(top.resolve("bin")).resolve("aio");
    script(command, Files.readString(home.resolve("aio")));
    Path unpacked = Files.createDirectories(top.resolve("lib")).resolve("aio.jar");
    Files.writeString(unpacked, "jar");
    Path link = Files.createSymbolicLink(temp.resolve("aio"), command);
    assertTrue(runAs(command.toString(), "x").out.contains(unpacked.toString()));
    Path archive = awaitArchive(top.resolve(".cache"));
    Result linked = runAs(link.toString(), "x");
    assertTrue(linked.out.contains(unpacked.toString()));
    assertEquals(archive.toString(), archiveOf(linked));
    assertEquals("", linked.err);
  }

  @Test
  void saysWhichStreamsAreClosed() throws Exception {
    environment.put("AIO_NO_CACHE", "1");
    String command = home.resolve("aio").toString();
    assertTrue(runAs("sh", "-c", "'" + command + "' x <&-").out.contains("-Daio.closed=0"));
    assertTrue(runAs("sh", "-c", "'" + command + "' x <&- 2>&-").out.contains("-Daio.closed=02"));
    assertFalse(String.join(" ", run("x").out).contains("aio.closed"));
  }

  @Test
  void acceptsFolderOfJdk() throws Exception {
    environment.put("AIO_NO_CACHE", "1");
    environment.put("AIO_JAVA", java.getParent().getParent().toString());
    assertEquals(0, run("x").exitCode);
  }

  @Test
  void refusesOldJava() throws Exception {
    Path old = java("old", "11.0.2");
    environment.put("AIO_JAVA", old.toString());
    Result result = run("x");
    assertEquals(1, result.exitCode);
    assertEquals(
        "aio: Java 17 or newer is needed, and " + old + " is not (set AIO_JAVA or JAVA_HOME)\n",
        result.err);
    environment.put("AIO_JAVA", java("older", "1.8.0_292").toString());
    assertEquals(1, run("x").exitCode);
  }

  @Test
  void saysWhenThereIsNoJava() throws Exception {
    environment.remove("AIO_JAVA");
    environment.put("AIO_NO_CACHE", "1");
    environment.put("PATH", temp.toString());
    Result result = run("x");
    assertEquals(1, result.exitCode);
    assertEquals(
        "aio: no Java found: install JDK 17 or newer, or set AIO_JAVA or JAVA_HOME\n", result.err);
    environment.put("AIO_JAVA", "/no/java");
    assertEquals(
        "aio: AIO_JAVA is '/no/java', which is neither a java command nor a JDK\n", run("x").err);
  }

  @Test
  void prefersJavaHomeAndPassesOverOldOnes() throws Exception {
    environment.remove("AIO_JAVA");
    environment.put("AIO_NO_CACHE", "1");
    Path old = java("old", "11.0.2");
    Path path = java("path", "25.0.1");
    environment.put("PATH", path.getParent() + ":" + environment.get("PATH"));
    environment.put("JAVA_HOME", home(java));
    assertTrue(traced(java), "JAVA_HOME first");
    environment.put("JAVA_HOME", home(old));
    assertTrue(traced(path), "then PATH");
    environment.put("JAVA_HOME", temp.resolve("none").toString());
    assertTrue(traced(path), "a JAVA_HOME without Java");
  }

  @Test
  void makesArchiveOnceAndUsesIt() throws Exception {
    Result first = run("x");
    assertEquals("", archiveOf(first));
    Path archive = awaitArchive(home.resolve(".cache"));
    assertEquals(archive.toString(), archiveOf(run("x")));
    assertEquals(archive.toString(), archiveOf(run("x")));
    assertEquals(1, trainings());
    environment.put("AIO_NO_CACHE", "1");
    assertEquals("", archiveOf(run("x")));
  }

  @Test
  void refusesArchiveThatWasCutShort() throws Exception {
    run("x");
    Path archive = awaitArchive(home.resolve(".cache"));
    Files.writeString(archive, "arch");
    assertEquals("", archiveOf(run("x")));
    // The run that trains may not have taken its lock yet.
    await(() -> trainings() == 2);
    assertEquals("archive\n", Files.readString(awaitArchive(home.resolve(".cache"))));
    assertEquals(2, trainings());
  }

  @Test
  void newJarMakesNewArchive() throws Exception {
    run("x");
    Path old = awaitArchive(home.resolve(".cache"));
    Files.writeString(jar, "another jar");
    assertEquals("", archiveOf(run("x")));
    await(() -> !Files.exists(old));
    Path archive = awaitArchive(home.resolve(".cache"));
    assertEquals(archive.toString(), archiveOf(run("x")));
  }

  @Test
  void keepsArchivesOfTwoJavas() throws Exception {
    run("x");
    Path first = awaitArchive(home.resolve(".cache"));
    environment.put("AIO_JAVA", java("other", "25.0.1").toString());
    assertEquals("", archiveOf(run("x")));
    await(() -> archives(home.resolve(".cache")).size() == 2);
    assertFalse(archiveOf(run("x")).isEmpty());
    environment.put("AIO_JAVA", java.toString());
    assertEquals(first.toString(), archiveOf(run("x")));
  }

  @Test
  void trainingThatFailsIsNotRepeated() throws Exception {
    environment.put("TRAINING_EXIT", "137");
    run("x");
    await(() -> names(home.resolve(".cache")).contains("failed") && isUnlocked());
    assertEquals(0, run("x").exitCode);
    assertEquals(1, trainings());
    assertEquals(List.of(), archives(home.resolve(".cache")));
  }

  @Test
  void usesUsersCacheWhereInstallationCannotBeWritten() throws Exception {
    Files.writeString(home.resolve(".cache"), "a file, so that no folder can be made");
    run("x");
    Path archive = awaitArchive(temp.resolve("xdg/aio"));
    assertEquals(archive.toString(), archiveOf(run("x")));
  }

  @Test
  void buildsWhenThereIsNoJar() throws Exception {
    environment.put("AIO_NO_CACHE", "1");
    Files.delete(jar);
    maven(
        "echo '[INFO] Building aio-cli 1 [5/5]'; pwd >where; echo jar >cli/target/aio.jar; printf done");
    Result result = run("x");
    assertEquals(0, result.exitCode);
    assertEquals(
        "aio: there is no cli/target/aio.jar yet, building it with Maven\n"
            + "aio: building aio-cli 1 [5/5]\n",
        result.err);
    assertEquals(home + "\n", Files.readString(home.resolve("where")));
    assertEquals("", run("x").err);
  }

  @Test
  void saysWhyTheBuildFailed() throws Exception {
    Files.delete(jar);
    maven("echo '[INFO] so far so good'; echo '[ERROR] no such thing'; exit 3");
    Result result = run("x");
    assertEquals(1, result.exitCode);
    assertEquals(
        "aio: there is no cli/target/aio.jar yet, building it with Maven\n"
            + "[ERROR] no such thing\n"
            + "aio: the build failed; all that Maven said is in "
            + home
            + "/.cache/build.log\n",
        result.err);
    assertFalse(Files.exists(home.resolve(".cache/build.lock")));
  }

  private void maven(String body) throws IOException {
    Path bin = Files.createDirectories(temp.resolve("maven"));
    script(bin.resolve("mvn"), "#!/bin/sh\n" + body + "\n");
    environment.put("PATH", bin + ":" + environment.get("PATH"));
  }

  private Path java(String name, String version) throws IOException {
    Path bin = Files.createDirectories(temp.resolve(name).resolve("bin"));
    return script(bin.resolve("java"), JAVA.replace("@VERSION@", version));
  }

  private static String home(Path java) {
    return java.getParent().getParent().toString();
  }

  /** Whether that java is the one that runs. */
  private boolean traced(Path expected) throws Exception {
    Path log = expected.resolveSibling("ran");
    Files.deleteIfExists(log);
    String text = Files.readString(expected);
    Files.writeString(expected, text.replace("printf", ": >\"${0%/*}/ran\"\nprintf"));
    run("x");
    Files.writeString(expected, text);
    return Files.exists(log);
  }

  private static Path script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertTrue(file.toFile().setExecutable(true));
    return file;
  }

  private static String archiveOf(Result result) {
    for (String arg : result.out) {
      if (arg.startsWith("-XX:SharedArchiveFile=")) {
        return arg.substring(arg.indexOf('=') + 1);
      }
    }
    return "";
  }

  private int trainings() throws IOException {
    return Files.readAllLines(java.resolveSibling("trainings")).size();
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static List<Path> archives(Path folder) throws IOException {
    List<Path> archives = new ArrayList<>(files(folder));
    archives.removeIf(f -> !f.toString().matches(".*\\+(\\d+)\\.jsa"));
    return archives;
  }

  /** The one archive, once the background run has let go of its lock. */
  private Path awaitArchive(Path folder) throws Exception {
    await(() -> archives(folder).size() == 1 && !names(folder).contains("train.lock"));
    return archives(folder).get(0);
  }

  private boolean isUnlocked() throws IOException {
    return !names(home.resolve(".cache")).contains("train.lock");
  }

  private static String names(Path folder) throws IOException {
    return files(folder).toString();
  }

  private void await(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.call()) {
      assertTrue(System.nanoTime() < deadline, () -> "nothing came of it: " + home);
      LockSupport.parkNanos(10_000_000);
    }
  }

  private Result run(String... args) throws Exception {
    return runAs(home.resolve("aio").toString(), args);
  }

  private Result runAs(String command, String... args) throws Exception {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(line).directory(home.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Path err = temp.resolve("err");
    builder.redirectError(err.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Result(process.exitValue(), out.lines().toList(), Files.readString(err));
  }
}
