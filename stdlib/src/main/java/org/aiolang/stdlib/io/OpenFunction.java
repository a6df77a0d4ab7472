package org.aiolang.stdlib.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.aiolang.diag.Warnings;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.bytes.Codecs;
import org.jspecify.annotations.Nullable;

/**
 * {@code open}: its arguments checked in CPython's order, and the stack of objects that they ask
 * for.
 */
final class OpenFunction {
  private OpenFunction() {}

  static Object open(
      Realm r,
      Object file,
      String modeText,
      int buffering,
      @Nullable String encoding,
      @Nullable String errors,
      @Nullable String newline,
      boolean closefd,
      Object opener) {
    if (!Convert.hasIndex(r, file)) {
      Paths.fspath(r, file);
    }
    OpenMode mode = OpenMode.parse(modeText);
    mode.checkTextArguments(encoding, errors, newline);
    if (!closefd && !Convert.hasIndex(r, file)) {
      throw Errors.valueError("Cannot use closefd=False with file name");
    }
    Object given = opener == PyNone.NONE ? file : Calls.call2(r, opener, file, mode.flags());
    Object name = file instanceof Boolean b ? (Object) (b ? 1L : 0L) : file;
    if (opener != PyNone.NONE) {
      checkOpened(r, given);
    }
    OpenFiles files = OpenFiles.of(r);
    OpenFiles.sync(r);
    ByteDevice device =
        Convert.hasIndex(r, given)
            ? descriptor(r, Convert.longValue(r, given), mode)
            : device(r, given, mode);
    if (!mode.binary() && buffering == 0) {
      throw refused(r, device, "can't have unbuffered text I/O");
    }
    if (!Newlines.isValid(newline)) {
      throw refused(r, device, "illegal newline value: " + newline);
    }
    if (mode.binary() && buffering == 0) {
      return keeping(
          new BufferedFile(FileTypes.FILE_IO, device, name, mode.rawText(), null), closefd);
    }
    if (mode.binary() && buffering == 1) {
      Warnings.warn(
          r,
          Exceptions.RUNTIME_WARNING,
          "line buffering (buffering=1) isn't supported in binary mode, the default buffer size"
              + " will be used",
          1);
    }
    if (mode.update() && !device.seekable()) {
      refused(r, device, "");
      throw FileTypes.unsupported("File or stream is not seekable.");
    }
    PyType type =
        mode.update() ? FileTypes.RANDOM : mode.reading() ? FileTypes.READER : FileTypes.WRITER;
    BufferedFile buffered =
        keeping(new BufferedFile(type, device, name, mode.rawText(), files), closefd);
    if (mode.binary()) {
      return buffered;
    }
    return new TextFile(
            buffered,
            checkedEncoding(r, encoding),
            errors == null ? "strict" : errors,
            newline,
            buffering == 1 || buffering < 0 && device.isTerminal(),
            false)
        .nameMode(modeText);
  }

  /** An opener gives a descriptor. */
  private static void checkOpened(Realm r, Object given) {
    if (!Convert.hasIndex(r, given)) {
      throw Errors.typeError("expected integer from opener");
    }
    long descriptor = Convert.longValue(r, given);
    if (descriptor < 0) {
      throw Errors.valueError("opener returned " + descriptor);
    }
  }

  /** Closes what was opened for nothing. */
  private static PyException refused(Realm r, ByteDevice device, String message) {
    try {
      device.close();
    } catch (IOException e) {
      return OsErrors.of(r, e, null);
    }
    return Errors.valueError(message);
  }

  /** The encoding to use; LookupError where it is unknown. */
  static String checkedEncoding(Realm r, @Nullable String encoding) {
    if (encoding == null || encoding.equals("locale")) {
      return "UTF-8";
    }
    if (!encoding.equalsIgnoreCase("utf-8")) {
      Codecs.encode(r, "", encoding, "strict");
    }
    return encoding;
  }

  private static ByteDevice device(Realm r, Object given, OpenMode mode) {
    Path path = Paths.path(r, given);
    String text = Paths.text(r, given);
    try {
      if (text.isEmpty()) {
        throw OsErrors.of(r, 2, given);
      }
      if (mode.writing()) {
        r.world().checkWrite(path);
      }
      if (!mode.writing() || mode.update()) {
        r.world().checkRead(path);
      }
      if (Files.isDirectory(path)) {
        throw OsErrors.of(r, mode.exclusive() ? 17 : 21, given);
      }
      if (text.endsWith("/")) {
        throw Files.exists(path)
            ? new NotDirectoryException(text)
            : new IOException("Is a directory");
      }
      Set<OpenOption> options = new HashSet<>();
      if (mode.reading() || mode.update()) {
        options.add(StandardOpenOption.READ);
      }
      if (mode.writing()) {
        options.add(StandardOpenOption.WRITE);
        if (mode.exclusive()) {
          options.add(StandardOpenOption.CREATE_NEW);
        } else if (!mode.reading()) {
          options.add(StandardOpenOption.CREATE);
          if (!mode.appending()) {
            options.add(StandardOpenOption.TRUNCATE_EXISTING);
          }
        }
      }
      ByteDevice device =
          Openings.open(
              r, path, options, mode.reading() || mode.update(), mode.writing(), mode.appending());
      if (mode.appending() && device.seekable()) {
        device.seek(device.size());
      }
      return device;
    } catch (IOException e) {
      throw OsErrors.of(r, e, given);
    }
  }

  private static BufferedFile keeping(BufferedFile file, boolean closefd) {
    return closefd ? file : file.keepingDevice();
  }

  private static ByteDevice descriptor(Realm r, long number, OpenMode mode) {
    if (number < 0) {
      throw Errors.valueError("negative file descriptor");
    }
    Fd fd = Fd.of(r, number);
    try {
      if (mode.appending() && fd.seekable()) {
        fd.seek(fd.size());
      }
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
    return fd;
  }
}
