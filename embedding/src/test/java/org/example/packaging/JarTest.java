package org.example.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One program, {@code src/test/programs}, in every place where hosts put their programs. */
class JarTest {
  private static final String MAIN = "org.example.app.Main";
  private static final Path JAR = Path.of(System.getProperty("aio.jar")).toAbsolutePath();
  private static final Path PROGRAMS = Path.of("src/test/programs").toAbsolutePath();

  @TempDir static Path work;
  private static Path classes;

  @BeforeAll
  static void compile() throws Exception {
    classes = Files.createDirectories(work.resolve("classes"));
    Jvm.own()
        .javac(
            work,
            "--release",
            "17",
            "-Xlint:all",
            "-Werror",
            "-cp",
            JAR.toString(),
            "-d",
            classes.toString(),
            PROGRAMS.resolve("app/org/example/app/Main.java").toString());
    copyScripts(classes);
  }

  private static void copyScripts(Path to) throws IOException {
    Files.createDirectories(to.resolve("scripts"));
    try (Stream<Path> files = Files.list(PROGRAMS.resolve("app/scripts"))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve("scripts").resolve(file.getFileName()));
      }
    }
  }

  private static String expected(String module, boolean isVirtual) {
    return """
        ada: 3
        module 14
        hello from a resource
        User[name=bob]
        hello ada 3 bye ada
        printed
        limit steps
        callers 250000
        executor 2
        virtual %s
        engine 42
        jline false
        module %s
        """
        .formatted(isVirtual, module);
  }

  private static boolean hasVirtualThreads() {
    return Runtime.version().feature() >= 21;
  }

  private static String classPath() {
    return JAR + System.getProperty("path.separator") + classes;
  }

  @Test
  void onTheClassPath() throws Exception {
    assertEquals(
        expected("null", hasVirtualThreads()), Jvm.own().java(work, "-cp", classPath(), MAIN));
  }

  @Test
  void onTheModulePath() throws Exception {
    onTheModulePath(Jvm.own(), hasVirtualThreads());
  }

  private static void onTheModulePath(Jvm jdk, boolean isVirtual) throws Exception {
    Path module = Files.createDirectories(work.resolve("module" + jdk.home().hashCode()));
    copyScripts(module); // before: a package that is opened has to be there
    jdk.javac(
        work,
        "--release",
        "17",
        "-p",
        JAR.toString(),
        "-d",
        module.toString(),
        PROGRAMS.resolve("app/org/example/app/Main.java").toString(),
        PROGRAMS.resolve("module/module-info.java").toString());
    String path = JAR + System.getProperty("path.separator") + module;
    assertEquals(
        expected("org.aiolang", isVirtual),
        jdk.java(work, "-p", path, "-m", "org.example.app/" + MAIN));
  }

  /** As {@code spring-boot:repackage} makes them, started by Spring Boot's own loader. */
  @Test
  void inAFatJar() throws Exception {
    Path fat = fatJar();
    assertEquals(
        expected("null", hasVirtualThreads()), Jvm.own().java(work, "-jar", fat.toString()));
  }

  private static Path fatJar() throws IOException {
    Path fat = work.resolve("fat.jar");
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "org.springframework.boot.loader.launch.JarLauncher");
    main.putValue("Start-Class", MAIN);
    main.putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
    main.putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
    try (OutputStream file = Files.newOutputStream(fat);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      try (JarFile loader = new JarFile(springBootLoader().toFile())) {
        for (JarEntry e : loader.stream().filter(f -> !f.isDirectory()).toList()) {
          if (e.getName().startsWith("org/")) {
            try (InputStream in = loader.getInputStream(e)) {
              put(out, e.getName(), in.readAllBytes(), false);
            }
          }
        }
      }
      for (String folder : List.of("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/")) {
        put(out, folder, new byte[0], true);
      }
      try (Stream<Path> files = Files.walk(classes)) {
        for (Path f : files.filter(Files::isRegularFile).sorted().toList()) {
          put(out, "BOOT-INF/classes/" + classes.relativize(f), Files.readAllBytes(f), false);
        }
      }
      put(out, "BOOT-INF/lib/aio.jar", Files.readAllBytes(JAR), true);
    }
    return fat;
  }

  private static Path springBootLoader() {
    for (String entry :
        System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
      if (entry.contains("spring-boot-loader")) {
        return Path.of(entry);
      }
    }
    throw new AssertionError("spring-boot-loader is not on the tests' class path");
  }

  private static void put(JarOutputStream out, String name, byte[] bytes, boolean stored)
      throws IOException {
    JarEntry e = new JarEntry(name);
    if (stored) { // nested jars are
      CRC32 crc = new CRC32();
      crc.update(bytes);
      e.setMethod(ZipEntry.STORED);
      e.setSize(bytes.length);
      e.setCrc(crc.getValue());
    }
    out.putNextEntry(e);
    out.write(bytes);
    out.closeEntry();
  }

  @Test
  void onJdk25WithVirtualThreadsAsCallers() throws Exception {
    Jvm jdk = jdk25();
    assertEquals(expected("null", true), jdk.java(work, "-cp", classPath(), MAIN));
  }

  @Test
  void onTheModulePathOfJdk25() throws Exception {
    onTheModulePath(jdk25(), true);
  }

  @Test
  void inAFatJarOnJdk25() throws Exception {
    assertEquals(expected("null", true), jdk25().java(work, "-jar", fatJar().toString()));
  }

  private static Jvm jdk25() throws IOException {
    Jvm jdk = Jvm.of25();
    assumeTrue(
        jdk != null,
        "skipped: no JDK 25 here; AIO_JDK25 or JAVA_HOME_25_X64 may say where there is one");
    return jdk;
  }

  @Test
  void itHoldsAllButTheAnnotations() throws Exception {
    Map<String, Integer> roots = new TreeMap<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      jar.stream()
          .filter(e -> e.getName().endsWith(".class"))
          .map(e -> e.getName().replaceFirst("^([^/]+/[^/]+)/.*", "$1"))
          .forEach(root -> roots.merge(root, 1, Integer::sum));
      assertEquals(List.of("module-info.class", "org/aiolang"), List.copyOf(roots.keySet()));
      assertNotNull(jar.getEntry("META-INF/LICENSE"));
      assertNotNull(jar.getEntry("META-INF/LICENSE-antlr"));
      try (InputStream in =
          jar.getInputStream(
              jar.getEntry("META-INF/services/org.aiolang.imports.ModuleProvider"))) {
        assertEquals(
            "org.aiolang.stdlib.StandardModules", new String(in.readAllBytes(), UTF_8).strip());
      }
    }
    String pom = Files.readString(Path.of("dependency-reduced-pom.xml"));
    assertFalse(pom.contains("antlr4-runtime"), pom);
    assertFalse(pom.contains("aio-stdlib"), pom);
    assertTrue(pom.contains("jspecify"), pom);
  }
}
