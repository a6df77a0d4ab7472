package org.aiolang.limits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.aiolang.object.OutsideWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens where somebody changes the file system between the check of a path and its use. */
class GuardedWorldTest {
  private static final Set<StandardOpenOption> READ = Set.of(StandardOpenOption.READ);
  private static final Set<StandardOpenOption> WRITE =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE);

  @TempDir private Path folder;
  private Path open;
  private Path secret;

  private interface Change {
    void make() throws IOException;
  }

  @BeforeEach
  void files() throws IOException {
    folder = folder.toRealPath();
    open = Files.createDirectories(folder.resolve("open"));
    secret = Files.createDirectories(folder.resolve("secret"));
    Files.createDirectories(open.resolve("sub/deep"));
    Files.createDirectories(secret.resolve("deep"));
    Files.writeString(open.resolve("sub/deep/f"), "mine");
    Files.writeString(secret.resolve("deep/f"), "hush");
  }

  /** A world where the change is made when the path was found good, before anything is opened. */
  private OutsideWorld world(Grants grants, Change change) {
    SystemWorld system = new SystemWorld();
    OutsideWorld changing =
        (OutsideWorld)
            Proxy.newProxyInstance(
                OutsideWorld.class.getClassLoader(),
                new Class<?>[] {OutsideWorld.class},
                (proxy, method, args) -> {
                  if (method.getName().startsWith("open")) {
                    change.make();
                  }
                  try {
                    return method.invoke(system, args);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return new GuardedWorld(changing, grants);
  }

  private static String text(SeekableByteChannel channel) throws IOException {
    try (channel) {
      return new String(Channels.newInputStream(channel).readAllBytes(), UTF_8);
    }
  }

  private void exchange(Path there) throws IOException {
    Files.move(there, folder.resolve("aside"));
    Files.createSymbolicLink(there, secret.resolve(open.resolve("sub").relativize(there)));
  }

  @Test
  void whatWasJudgedIsOpened() throws IOException {
    OutsideWorld world = world(Grants.none(true).read(open).write(open), () -> {});
    Path file = open.resolve("sub/deep/f");
    assertEquals("mine", text(world.open(file, READ)));
    world.open(open.resolve("sub/new"), WRITE).close();
    assertTrue(Files.exists(open.resolve("sub/new")));
    OutsideWorld one = world(Grants.none(true).read(file), () -> {});
    assertEquals("mine", text(one.open(file, READ)));
  }

  @Test
  void aLinkInPlaceOfAFolderIsNotFollowed() {
    Grants grants = Grants.none(true).read(open);
    OutsideWorld world = world(grants, () -> exchange(open.resolve("sub")));
    assertThrows(IOException.class, () -> text(world.open(open.resolve("sub/deep/f"), READ)));
  }

  @Test
  void aLinkInPlaceOfTheLastFolderIsNotFollowed() {
    OutsideWorld world =
        world(Grants.none(true).read(open), () -> exchange(open.resolve("sub/deep")));
    assertThrows(IOException.class, () -> text(world.open(open.resolve("sub/deep/f"), READ)));
  }

  @Test
  void aLinkInPlaceOfTheFileIsNotFollowed() {
    OutsideWorld world =
        world(Grants.none(true).read(open), () -> exchange(open.resolve("sub/deep/f")));
    assertThrows(IOException.class, () -> text(world.open(open.resolve("sub/deep/f"), READ)));
  }

  @Test
  void nothingIsMadeElsewhere() {
    OutsideWorld world =
        world(Grants.none(true).write(open), () -> exchange(open.resolve("sub/deep")));
    assertThrows(IOException.class, () -> world.open(open.resolve("sub/deep/new"), WRITE).close());
    assertTrue(Files.notExists(secret.resolve("deep/new")));
  }

  @Test
  void whereAllButAFolderIsAllowedThatStaysClosed() {
    Grants grants = Grants.all(true).denyRead(secret);
    OutsideWorld world = world(grants, () -> exchange(open.resolve("sub")));
    assertThrows(IOException.class, () -> text(world.open(open.resolve("sub/deep/f"), READ)));
  }

  @Test
  void modulesAreReadWhereTheyWereFound() throws IOException {
    Path module = Files.writeString(open.resolve("sub/m.py"), "x");
    Files.writeString(secret.resolve("m.py"), "hush");
    Grants grants = Grants.none(true).importFrom(open);
    assertEquals("x", text(world(grants, () -> {}).openSource(module)));
    OutsideWorld world = world(grants, () -> exchange(open.resolve("sub")));
    assertThrows(IOException.class, () -> text(world.openSource(module)));
  }
}
