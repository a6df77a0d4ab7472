package org.aiolang.limits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.PathKind;
import org.aiolang.object.Refused;
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

  /** What {@link #exchange} did, undone. */
  private void restore(Path there) throws IOException {
    Files.delete(there);
    Files.move(folder.resolve("aside"), there);
  }

  private void exchange(Path there) throws IOException {
    if (Files.isSymbolicLink(there)) {
      return; // a second folder is opened
    }
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

  @Test
  void whatWasJudgedIsListedExaminedRemovedAndMoved() throws IOException {
    OutsideWorld world = world(Grants.none(true).read(open).write(open), () -> {});
    assertEquals(List.of("f"), world.list(open.resolve("sub/deep")));
    assertEquals(List.of("sub"), world.list(open));
    Path file = open.resolve("sub/deep/f");
    assertEquals(4L, world.attributes(file, true).get("size"));
    assertTrue(world.is(PathKind.FOLDER, open, true));
    assertTrue(world.is(PathKind.FILE, file, true));
    assertFalse(world.is(PathKind.ANYTHING, open.resolve("sub/g"), true));
    world.move(file, open.resolve("g"));
    assertEquals("mine", Files.readString(open.resolve("g")));
    assertThrows(FileSystemException.class, () -> world.remove(open.resolve("sub/deep"), false));
    assertThrows(FileSystemException.class, () -> world.remove(open.resolve("g"), true));
    world.remove(open.resolve("g"), false);
    world.remove(open.resolve("sub/deep"), true);
    assertEquals(List.of(), world.list(open.resolve("sub")));
    assertEquals("hush", Files.readString(secret.resolve("deep/f")));
  }

  @Test
  void aLinkIsItselfAndOnlyWhereItMayBe() throws IOException {
    Path link = Files.createSymbolicLink(open.resolve("link"), open.resolve("sub"));
    Path other = Files.createSymbolicLink(folder.resolve("other"), open.resolve("sub"));
    OutsideWorld world = world(Grants.none(true).read(open).write(open), () -> {});
    assertTrue(world.is(PathKind.LINK, link, false));
    assertTrue(world.is(PathKind.FOLDER, link, true));
    assertEquals(List.of("deep"), world.list(link));
    assertTrue(world.is(PathKind.FOLDER, other, true));
    assertThrows(Refused.class, () -> world.attributes(other, false));
    assertTrue(world(Grants.none(true).read(other), () -> {}).is(PathKind.LINK, other, false));
    world.remove(link, false);
    assertEquals(List.of("deep"), world.list(open.resolve("sub")));
  }

  @Test
  void whatLiesElsewhereIsNotListed() throws IOException {
    for (String there : List.of("sub", "sub/deep")) {
      OutsideWorld world = world(Grants.none(true).read(open), () -> exchange(open.resolve(there)));
      assertThrows(IOException.class, () -> world.list(open.resolve("sub/deep")));
      restore(open.resolve(there));
    }
  }

  @Test
  void whatLiesElsewhereIsNotExamined() throws IOException {
    Files.writeString(secret.resolve("deep/f"), "hush hush");
    for (String there : List.of("sub", "sub/deep", "sub/deep/f")) {
      OutsideWorld world = world(Grants.none(true).read(open), () -> exchange(open.resolve(there)));
      Path file = open.resolve("sub/deep/f");
      assertThrows(IOException.class, () -> world.attributes(file, true));
      restore(open.resolve(there));
    }
  }

  /** The folder is opened first, and its place taken before Java reads what it reads by name. */
  @Test
  void whatLiesElsewhereIsNotExaminedByItsName() throws IOException {
    Files.writeString(secret.resolve("deep/f"), "hush hush");
    SystemWorld system = new SystemWorld();
    OutsideWorld changing =
        new ForwardingWorld(system) {
          @Override
          public Map<String, Object> attributes(Path path, boolean follow) throws IOException {
            if (!Files.isSymbolicLink(open.resolve("sub"))) {
              exchange(open.resolve("sub"));
            }
            return super.attributes(path, follow);
          }
        };
    OutsideWorld world = new GuardedWorld(changing, Grants.none(true).read(open));
    assertThrows(
        NoSuchFileException.class, () -> world.attributes(open.resolve("sub/deep/f"), true));
  }

  @Test
  void nothingIsRemovedElsewhere() throws IOException {
    Files.createDirectory(secret.resolve("deep/empty"));
    Files.createDirectory(open.resolve("sub/deep/empty"));
    for (String there : List.of("sub", "sub/deep")) {
      for (boolean kind : new boolean[] {false, true}) {
        OutsideWorld world =
            world(Grants.none(true).write(open), () -> exchange(open.resolve(there)));
        Path file = open.resolve("sub/deep").resolve(kind ? "empty" : "f");
        assertThrows(IOException.class, () -> world.remove(file, kind));
        restore(open.resolve(there));
      }
    }
    assertTrue(Files.exists(secret.resolve("deep/f")));
    assertTrue(Files.exists(secret.resolve("deep/empty")));
  }

  @Test
  void nothingIsMovedFromElsewhereNorThere() throws IOException {
    Files.writeString(open.resolve("g"), "other");
    Path file = open.resolve("sub/deep/f");
    for (String there : List.of("sub", "sub/deep")) {
      OutsideWorld world =
          world(Grants.none(true).read(open).write(open), () -> exchange(open.resolve(there)));
      assertThrows(IOException.class, () -> world.move(file, open.resolve("h")));
      restore(open.resolve(there));
      OutsideWorld again =
          world(Grants.none(true).read(open).write(open), () -> exchange(open.resolve(there)));
      assertThrows(IOException.class, () -> again.move(open.resolve("g"), file));
      restore(open.resolve(there));
    }
    assertEquals("hush", Files.readString(secret.resolve("deep/f")));
    assertEquals("mine", Files.readString(file));
    assertTrue(Files.notExists(open.resolve("h")));
  }
}
