package org.aiolang.stdlib.io;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/** {@code io.BufferedReader}, {@code BufferedWriter} and {@code BufferedRandom}. */
@Type(
    value = "BufferedReader",
    module = "_io",
    parts = {BinaryMembers.class})
final class BufferedMethods {
  private BufferedMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return BufferedFile.unbound(cls).as(cls, BufferedFile.class);
  }

  /** A buffer over a raw stream. */
  @Fn
  static void __init__(
      Realm r, BufferedFile self, @Kw Object raw, @Kw @Default("8192") int bufferSize) {
    if (bufferSize <= 0) {
      throw Errors.valueError("buffer size must be strictly positive");
    }
    PyType type = self.type();
    boolean random = type.isSubtype(FileTypes.RANDOM);
    if (random) {
      require(r, raw, "seekable");
    }
    if (random || type.isSubtype(FileTypes.READER)) {
      require(r, raw, "readable");
    }
    if (random || type.isSubtype(FileTypes.WRITER)) {
      require(r, raw, "writable");
    }
    self.bind(r, raw, bufferSize);
  }

  private static void require(Realm r, Object raw, String able) {
    Object says = Calls.invoke(r, raw, able);
    if (!Truth.of(r, says)) {
      throw FileTypes.unsupported("File or stream is not " + able + ".");
    }
  }

  /** Read and return up to n bytes with at most one read of the file below. */
  @Fn
  static Object read1(Realm r, BufferedFile self, @Default("-1") Object size) {
    return self.readOnce(r, IoBaseMethods.Sizes.of(r, size));
  }

  /** Read bytes into a writable buffer with at most one read of the file below. */
  @Fn
  static Object readinto1(Realm r, BufferedFile self, Object buffer) {
    byte[] bytes = Buffers.bytes(r, self.readOnce(r, Buffers.length(buffer)));
    Buffers.store(r, buffer, bytes);
    return (long) bytes.length;
  }

  /** Return bytes that are read ahead, without taking them. */
  @Fn
  static Object peek(Realm r, BufferedFile self, @Default("0") Object size) {
    return self.peek(r);
  }

  @Getter
  static Object raw(BufferedFile self) {
    return self.device() instanceof RawDevice d ? d.raw() : self.raw();
  }

  /** Separate the raw stream from the buffer and return it. */
  @Fn
  static Object detach(Realm r, BufferedFile self) {
    return self.detach(r);
  }

  @Getter
  static boolean closefd(BufferedFile self) {
    return self.closesDevice();
  }

  @Fn
  static String __repr__(Realm r, BufferedFile self) {
    String type = "<_io." + self.type().name();
    Object name =
        self.device() instanceof RawDevice d
            ? Attributes.getOrNull(r, d.raw(), "name")
            : self.name();
    return name == null ? type + ">" : type + " name=" + Text.repr(r, name) + ">";
  }
}
