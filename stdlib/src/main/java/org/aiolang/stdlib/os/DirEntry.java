package org.aiolang.stdlib.os;

import java.nio.file.Path;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PathKind;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;

/** {@code os.DirEntry}: what {@code scandir} gives. */
@Type(value = "DirEntry", module = "posix")
final class DirEntry extends PyObject {
  static final PyType TYPE = PyType.builtin("DirEntry").members(new DirEntryTable()).sealed();

  private final String name;
  private final String shown;
  private final Path path;

  DirEntry(String name, String shown, Path path) {
    super(TYPE.instanceShape());
    this.name = name;
    this.shown = shown;
    this.path = path;
  }

  @Getter
  static String name(DirEntry self) {
    return self.name;
  }

  @Getter
  static String path(DirEntry self) {
    return self.shown;
  }

  @Fn("__fspath__")
  static String fspath(DirEntry self) {
    return self.shown;
  }

  @Fn
  static boolean isDir(Realm r, DirEntry self, @KwOnly @Default("True") boolean followSymlinks) {
    return r.world().is(PathKind.FOLDER, self.path, followSymlinks);
  }

  @Fn
  static boolean isFile(Realm r, DirEntry self, @KwOnly @Default("True") boolean followSymlinks) {
    return r.world().is(PathKind.FILE, self.path, followSymlinks);
  }

  @Fn
  static boolean isSymlink(Realm r, DirEntry self) {
    return r.world().is(PathKind.LINK, self.path, false);
  }

  @Fn
  static Object stat(Realm r, DirEntry self, @KwOnly @Default("True") boolean followSymlinks) {
    return StatResult.of(r, self.shown, followSymlinks);
  }

  @Fn
  static Object inode(Realm r, DirEntry self) {
    return StatResult.of(r, self.shown, false).get(1);
  }

  @Fn
  static String __repr__(Realm r, DirEntry self) {
    return "<DirEntry " + Text.repr(r, self.name) + ">";
  }
}
