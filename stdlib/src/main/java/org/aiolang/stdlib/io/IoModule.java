package org.aiolang.stdlib.io;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.LibraryPart;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Module {@code io}. */
@Module("io")
final class IoModule {
  private IoModule() {}

  /** Open file and return a stream. Raise OSError upon failure. */
  @Fn
  static Object open(
      Realm r,
      @Kw Object file,
      @Kw @Default("'r'") String mode,
      @Kw @Default("-1") int buffering,
      @Kw @Default("None") @Nullable String encoding,
      @Kw @Default("None") @Nullable String errors,
      @Kw @Default("None") @Nullable String newline,
      @Kw @Default("True") boolean closefd,
      @Kw @Default("None") Object opener) {
    return OpenFunction.open(r, file, mode, buffering, encoding, errors, newline, closefd, opener);
  }

  /** Return the encoding to use when none is given. */
  @Fn
  static Object textEncoding(Object encoding, @Default("2") int stacklevel) {
    return encoding == PyNone.NONE ? "locale" : encoding;
  }

  @Constant("__all__")
  static Object all() {
    return PyList.of(
        "BlockingIOError",
        "open",
        "open_code",
        "IOBase",
        "RawIOBase",
        "FileIO",
        "BytesIO",
        "StringIO",
        "BufferedIOBase",
        "BufferedReader",
        "BufferedWriter",
        "BufferedRWPair",
        "BufferedRandom",
        "TextIOBase",
        "TextIOWrapper",
        "UnsupportedOperation",
        "SEEK_SET",
        "SEEK_CUR",
        "SEEK_END",
        "DEFAULT_BUFFER_SIZE",
        "IncrementalNewlineDecoder");
  }

  @Constant("DEFAULT_BUFFER_SIZE")
  static long bufferSize() {
    return BufferedFile.BUFFER_SIZE;
  }

  @Constant("SEEK_SET")
  static long seekSet() {
    return 0;
  }

  @Constant("SEEK_CUR")
  static long seekCur() {
    return 1;
  }

  @Constant("SEEK_END")
  static long seekEnd() {
    return 2;
  }

  @Constant("BlockingIOError")
  static Object blockingIoError() {
    return Exceptions.BLOCKING_IO_ERROR;
  }

  @Constant("UnsupportedOperation")
  static Object unsupportedOperation() {
    return FileTypes.UNSUPPORTED;
  }

  @Constant("IOBase")
  static Object base() {
    return FileTypes.BASE;
  }

  @Constant("RawIOBase")
  static Object rawBase() {
    return FileTypes.RAW_BASE;
  }

  @Constant("BufferedIOBase")
  static Object bufferedBase() {
    return FileTypes.BUFFERED_BASE;
  }

  @Constant("TextIOBase")
  static Object textBase() {
    return FileTypes.TEXT_BASE;
  }

  @Constant("FileIO")
  static Object fileIo() {
    return FileTypes.FILE_IO;
  }

  @Constant("BufferedReader")
  static Object bufferedReader() {
    return FileTypes.READER;
  }

  @Constant("BufferedWriter")
  static Object bufferedWriter() {
    return FileTypes.WRITER;
  }

  @Constant("BufferedRandom")
  static Object bufferedRandom() {
    return FileTypes.RANDOM;
  }

  @Constant("BytesIO")
  static Object bytesIo() {
    return FileTypes.BYTES_IO;
  }

  @Constant("BufferedRWPair")
  static Object bufferedPair(Realm r) {
    return LibraryPart.of(r, "_io_more", "BufferedRWPair");
  }

  @Constant("IncrementalNewlineDecoder")
  static Object newlineDecoder(Realm r) {
    return LibraryPart.of(r, "_io_more", "IncrementalNewlineDecoder");
  }

  @Constant("open_code")
  static Object openCode(Realm r) {
    return LibraryPart.of(r, "_io_more", "open_code");
  }

  @Constant("TextIOWrapper")
  static Object textIoWrapper() {
    return FileTypes.TEXT;
  }

  @Constant("StringIO")
  static Object stringIo() {
    return FileTypes.STRING_IO;
  }
}
