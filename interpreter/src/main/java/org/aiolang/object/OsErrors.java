package org.aiolang.object;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** OSError and its subclasses from what Java throws: the numbers and texts are Linux's. */
public final class OsErrors {
  private OsErrors() {}

  /** An OSError of a number, with its text and the file's name if there is one. */
  public static PyException of(Realm r, int errno, @Nullable Object filename) {
    return of(r, errno, text(errno), filename);
  }

  /** {@code OSError(errno, text, filename)}, of the subclass that the number asks for. */
  public static PyException of(Realm r, int errno, String text, @Nullable Object filename) {
    Object[] args =
        filename == null
            ? new Object[] {(long) errno, text}
            : new Object[] {(long) errno, text, name(r, filename)};
    return new PyException((PyBaseException) type(errno).call(r, args, null));
  }

  /** A path object as the name that it gives; other values as they are. */
  private static Object name(Realm r, Object filename) {
    Object method =
        filename instanceof PyObject o && Text.asString(o) == null
            ? o.type().lookup("__fspath__")
            : null;
    return method == null ? filename : Calls.callMethod0(r, method, filename);
  }

  /** An OSError with two file names, such as that of {@code os.rename}. */
  public static PyException of(Realm r, IOException e, Object filename, Object filename2) {
    if (e instanceof Refused) {
      return of(r, e, null);
    }
    int errno = errno(e);
    Object[] args = {(long) errno, text(errno), name(r, filename), PyNone.NONE, name(r, filename2)};
    return new PyException((PyBaseException) type(errno).call(r, args, null));
  }

  /** What Java said, as an OSError. */
  public static PyException of(Realm r, IOException e, @Nullable Object filename) {
    if (e instanceof ClosedByInterruptException) {
      Thread.interrupted();
      r.safepoint();
      return of(r, 4, filename);
    }
    if (e instanceof Refused refused) {
      return of(r, errno(refused), String.valueOf(refused.getMessage()), null);
    }
    int errno = errno(e);
    return of(r, errno, text(errno), filename);
  }

  /** The number for what Java said; 5 (EIO) where it said nothing that is known. */
  public static int errno(IOException e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return 2;
    }
    if (e instanceof FileAlreadyExistsException) {
      return 17;
    }
    if (e instanceof AccessDeniedException || e instanceof Refused) {
      return 13;
    }
    if (e instanceof DirectoryNotEmptyException) {
      return 39;
    }
    if (e instanceof NotDirectoryException) {
      return 20;
    }
    if (e instanceof FileSystemLoopException) {
      return 40;
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    int errno = reason == null ? 0 : number(reason);
    if (errno != 0) {
      return errno;
    }
    if (e instanceof SocketTimeoutException) {
      return 110;
    }
    if (e instanceof NoRouteToHostException) {
      return 113;
    }
    return e instanceof ConnectException ? 111 : 5;
  }

  /** The number of a message of the C library, perhaps with Java's additions; 0 where unknown. */
  private static int number(String reason) {
    for (int errno : KNOWN) {
      if (reason.startsWith(text(errno))) {
        return errno;
      }
    }
    return reason.startsWith("Connection timed out") ? 110 : 0;
  }

  private static final int[] KNOWN = {
    1, 2, 4, 5, 6, 9, 11, 12, 13, 16, 17, 18, 20, 21, 22, 23, 24, 26, 27, 28, 29, 30, 32, 36, 39,
    40, 98, 99, 101, 103, 104, 107, 110, 111, 113
  };

  /** {@code os.strerror}. */
  public static String text(int errno) {
    return switch (errno) {
      case 0 -> "Success";
      case 1 -> "Operation not permitted";
      case 2 -> "No such file or directory";
      case 3 -> "No such process";
      case 4 -> "Interrupted system call";
      case 5 -> "Input/output error";
      case 6 -> "No such device or address";
      case 9 -> "Bad file descriptor";
      case 10 -> "No child processes";
      case 11 -> "Resource temporarily unavailable";
      case 12 -> "Cannot allocate memory";
      case 13 -> "Permission denied";
      case 16 -> "Device or resource busy";
      case 17 -> "File exists";
      case 18 -> "Invalid cross-device link";
      case 20 -> "Not a directory";
      case 21 -> "Is a directory";
      case 22 -> "Invalid argument";
      case 23 -> "Too many open files in system";
      case 24 -> "Too many open files";
      case 25 -> "Inappropriate ioctl for device";
      case 26 -> "Text file busy";
      case 27 -> "File too large";
      case 28 -> "No space left on device";
      case 29 -> "Illegal seek";
      case 30 -> "Read-only file system";
      case 32 -> "Broken pipe";
      case 36 -> "File name too long";
      case 39 -> "Directory not empty";
      case 40 -> "Too many levels of symbolic links";
      case 98 -> "Address already in use";
      case 99 -> "Cannot assign requested address";
      case 101 -> "Network is unreachable";
      case 103 -> "Software caused connection abort";
      case 104 -> "Connection reset by peer";
      case 107 -> "Transport endpoint is not connected";
      case 110 -> "Connection timed out";
      case 111 -> "Connection refused";
      case 113 -> "No route to host";
      case 115 -> "Operation now in progress";
      default -> "Unknown error " + errno;
    };
  }

  /** The class of an OSError of that number. */
  public static PyType type(int errno) {
    return switch (errno) {
      case 1, 13 -> Exceptions.PERMISSION_ERROR;
      case 2 -> Exceptions.FILE_NOT_FOUND_ERROR;
      case 3 -> Exceptions.PROCESS_LOOKUP_ERROR;
      case 4 -> Exceptions.INTERRUPTED_ERROR;
      case 10 -> Exceptions.CHILD_PROCESS_ERROR;
      case 11, 114, 115 -> Exceptions.BLOCKING_IO_ERROR;
      case 17 -> Exceptions.FILE_EXISTS_ERROR;
      case 20 -> Exceptions.NOT_ADIRECTORY_ERROR;
      case 21 -> Exceptions.IS_ADIRECTORY_ERROR;
      case 32, 108 -> Exceptions.BROKEN_PIPE_ERROR;
      case 103 -> Exceptions.CONNECTION_ABORTED_ERROR;
      case 104 -> Exceptions.CONNECTION_RESET_ERROR;
      case 110 -> Exceptions.TIMEOUT_ERROR;
      case 111 -> Exceptions.CONNECTION_REFUSED_ERROR;
      default -> Exceptions.OS_ERROR;
    };
  }
}
