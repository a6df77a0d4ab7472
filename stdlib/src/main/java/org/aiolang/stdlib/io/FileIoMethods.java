package org.aiolang.stdlib.io;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code io.FileIO}: a file without a buffer. */
@Type(
    value = "FileIO",
    module = "_io",
    parts = {BinaryMembers.class})
final class FileIoMethods {
  private FileIoMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return BufferedFile.unbound(FileTypes.FILE_IO).as(cls, BufferedFile.class);
  }

  /** Opens the file, a name or a descriptor. */
  @Fn
  static void __init__(
      Realm r,
      BufferedFile self,
      @Kw Object file,
      @Kw @Default("'r'") String mode,
      @Kw @Default("True") boolean closefd,
      @Kw @Default("None") Object opener) {
    for (int i = 0; i < mode.length(); i++) {
      if ("rwxab+".indexOf(mode.charAt(i)) < 0) {
        throw Errors.valueError("invalid mode: " + mode);
      }
    }
    String binary = mode.indexOf('b') < 0 ? mode + "b" : mode;
    Object opened = OpenFunction.open(r, file, binary, 0, null, null, null, closefd, opener);
    self.adopt((BufferedFile) opened);
  }

  @Getter
  static boolean closefd(BufferedFile self) {
    return self.closesDevice();
  }

  @Fn
  static String __repr__(Realm r, BufferedFile self) {
    String type = "<_io." + self.type().name();
    if (self.isClosed()) {
      return type + " [closed]>";
    }
    return type
        + " name="
        + Text.repr(r, BinaryMembers.name(r, self))
        + " mode='"
        + self.mode()
        + "' closefd="
        + (self.closesDevice() ? "True>" : "False>");
  }
}
