package org.aiolang.cli;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SourceBytes;
import org.aiolang.syntax.SyntaxError;
import org.jspecify.annotations.Nullable;

/** Where a program's text comes from; what goes wrong reads as CPython's message does. */
final class ScriptText {
  private ScriptText() {}

  /**
   * A file's text, or that of a folder's main module; the name that tracebacks show is the absolute
   * path, not normalised.
   *
   * @param skipsFirstLine whether the first line is read as an empty one
   */
  static Source file(String name, boolean skipsFirstLine) throws Refusal, SyntaxError {
    String path = name;
    if (!name.startsWith("/")) {
      // CPython: the working directory and the name as given, "./" and "../" included.
      path = System.getProperty("user.dir") + File.separator + name;
    }
    byte[] bytes;
    try {
      Path file = Path.of(path);
      if (Files.isDirectory(file)) {
        for (String main : new String[] {"__main__.aio", "__main__.py"}) {
          if (Files.exists(file.resolve(main))) {
            return file(path.replaceFirst("/+$", "") + "/" + main, skipsFirstLine);
          }
        }
        throw new Refusal(1, "aio: can't find '__main__' module in '" + path + "'");
      }
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw cannotOpen(path, 2, "No such file or directory");
    } catch (AccessDeniedException e) {
      throw cannotOpen(path, 13, "Permission denied");
    } catch (FileSystemException e) {
      throw other(path, e.getReason());
    } catch (InvalidPathException e) {
      throw new Refusal(2, "aio: can't open file '" + path + "': embedded null byte");
    } catch (IOException e) {
      throw cannotOpen(path, 5, "Input/output error");
    }
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
      throw new Refusal(
          1, "aio: can't run '" + path + "': programs in zip files are not supported");
    }
    return SourceBytes.decode(path, skipsFirstLine ? withoutFirstLine(bytes) : bytes);
  }

  private static byte[] withoutFirstLine(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Arrays.copyOfRange(bytes, end, bytes.length);
  }

  /** All of standard input. */
  static Source standardInput() throws IOException, SyntaxError {
    return SourceBytes.decode("<stdin>", System.in.readAllBytes());
  }

  /** A text that is part of this program. */
  static Source resource(String name) throws IOException, SyntaxError {
    try (InputStream in = ScriptText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("no " + name + " in this build");
      }
      return SourceBytes.decode("<" + name + ">", in.readAllBytes());
    }
  }

  private static Refusal other(String path, @Nullable String reason) {
    if (reason == null) {
      return cannotOpen(path, 5, "Input/output error");
    }
    switch (reason) {
      case "Not a directory":
        return cannotOpen(path, 20, reason);
      case "Too many levels of symbolic links":
      case "Too many levels of symbolic links or unable to access attributes of symbolic link":
        return cannotOpen(path, 40, "Too many levels of symbolic links");
      case "File name too long":
        return cannotOpen(path, 36, reason);
      case "Too many open files":
        return cannotOpen(path, 24, reason);
      default:
        return cannotOpen(path, 5, reason);
    }
  }

  private static Refusal cannotOpen(String path, int errno, String reason) {
    return new Refusal(2, "aio: can't open file '" + path + "': [Errno " + errno + "] " + reason);
  }
}
