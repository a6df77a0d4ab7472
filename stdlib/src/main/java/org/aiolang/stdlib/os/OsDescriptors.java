package org.aiolang.stdlib.os;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.aiolang.limits.Budget;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Descriptors;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.OsErrors;
import org.aiolang.object.OsPipe;
import org.aiolang.object.PathKind;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.ThreadState;
import org.aiolang.stdlib.io.Buffers;
import org.aiolang.stdlib.io.Fd;
import org.aiolang.stdlib.io.OpenFiles;
import org.aiolang.stdlib.io.OpenFlags;
import org.aiolang.stdlib.io.Paths;
import org.aiolang.stdlib.io.PipeDevice;
import org.aiolang.stdlib.io.Readiness;
import org.aiolang.task.ChannelLimit;
import org.aiolang.types.bytes.PyByteArray;
import org.aiolang.types.bytes.PyBytes;

/** What {@code os} does with descriptors. */
@Part
final class OsDescriptors {
  private static final int EBADF = 9;
  private static final int EISDIR = 21;
  private static final int EINVAL = 22;
  private static final int EAGAIN = 11;
  private static final int ENOTCONN = 107;
  private static final int READ_MOST = 1 << 20;

  private OsDescriptors() {}

  /** Open a file for low level IO. Returns a file descriptor (integer). */
  @Fn
  static long open(
      Realm r,
      @Kw Object path,
      @Kw int flags,
      @Kw @Default("511") int mode,
      @KwOnly @Default("None") Object dirFd) {
    Paths.check(r, path, "open: path", "string, bytes or os.PathLike");
    PathAt.refuse(r, dirFd);
    OpenFiles.sync(r);
    Path p = Paths.path(r, path);
    try {
      if (Paths.text(r, path).isEmpty()) {
        throw OsErrors.of(r, 2, path);
      }
      boolean folder = r.world().is(PathKind.FOLDER, p, true);
      if ((flags & OpenFlags.DIRECTORY) != 0 && !folder) {
        r.world().checkRead(p);
        throw OsErrors.of(r, r.world().is(PathKind.ANYTHING, p, true) ? 20 : 2, path);
      }
      if ((flags & OpenFlags.NO_FOLLOW) != 0 && r.world().is(PathKind.LINK, p, false)) {
        throw OsErrors.of(r, 40, path);
      }
      if (folder && OpenFlags.writes(flags)) {
        throw OsErrors.of(r, EISDIR, path);
      }
      boolean creates =
          (flags & OpenFlags.CREATE) != 0 && !Files.exists(p, LinkOption.NOFOLLOW_LINKS);
      Fd fd = Fd.open(r, OpenFlags.open(r, p, flags));
      if (creates) {
        Modes.created(r, p, mode);
      }
      return fd.fileno();
    } catch (IOException e) {
      throw OsErrors.of(r, e, path);
    }
  }

  /** Close a file descriptor. */
  @Fn
  static void close(Realm r, @Kw int fd) {
    Descriptors.Entry entry = Fd.find(r, fd);
    if (entry == null) {
      throw OsErrors.of(r, EBADF, null);
    }
    try {
      if (entry instanceof Fd file) {
        file.close();
      } else if (entry.owner() instanceof PyObject socket) {
        Calls.invoke(r, socket, "close"); // a socket, which may share its connection
      } else {
        Descriptors.of(r).remove(fd);
        entry.abandon();
      }
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  /** Closes all file descriptors in [fd_low, fd_high), ignoring errors. */
  @Fn
  static void closerange(Realm r, int fdLow, int fdHigh) {
    for (Descriptors.Entry entry : Descriptors.of(r).all()) {
      if (entry instanceof Fd fd && fd.fileno() >= fdLow && fd.fileno() < fdHigh) {
        close(r, fd.fileno());
      }
    }
  }

  /** Read from a file descriptor. Returns a bytes object. */
  @Fn
  static Object read(Realm r, int fd, Object length) {
    long wanted = Convert.longValue(r, Convert.index(r, length));
    if (wanted < 0) {
      throw OsErrors.of(r, EINVAL, null);
    }
    Descriptors.Entry entry = Fd.find(r, fd);
    if (entry != null && entry.owner() instanceof PyObject socket) {
      return Calls.invoke(r, socket, "recv", wanted);
    }
    Fd file = Fd.of(r, fd);
    byte[] bytes = new byte[(int) Math.min(wanted, READ_MOST)];
    int n = readInto(r, file, bytes);
    return Buffers.of(n <= 0 ? Buffers.EMPTY : n == bytes.length ? bytes : Arrays.copyOf(bytes, n));
  }

  private static int readInto(Realm r, Fd file, byte[] bytes) {
    if (!file.readable()) {
      throw OsErrors.of(r, EBADF, null);
    }
    try {
      Path path = file.path();
      if (path != null && Files.isDirectory(path)) {
        throw OsErrors.of(r, EISDIR, null);
      }
      return file.isWaitedFor() ? waiting(r, file, bytes) : file.read(bytes, 0, bytes.length);
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  private static int waiting(Realm r, Fd file, byte[] bytes) throws IOException {
    ThreadState me = r.lock.release();
    try {
      return file.read(bytes, 0, bytes.length);
    } finally {
      r.lock.acquire(me);
    }
  }

  /** Read into a buffer object from a file descriptor. */
  @Fn
  static long readv(Realm r, int fd, Object buffers) {
    long total = 0;
    for (Object buffer : Iteration.toArray(r, buffers)) {
      if (!(buffer instanceof PyByteArray array)) {
        throw Errors.typeError("readv() arg 2 must be a sequence of writable buffers");
      }
      byte[] bytes = new byte[Buffers.length(array)];
      int n = Math.max(readInto(r, Fd.of(r, fd), bytes), 0);
      System.arraycopy(bytes, 0, array.data(), 0, n);
      total += n;
      if (n < bytes.length) {
        break;
      }
    }
    return total;
  }

  /** Write a bytes object to a file descriptor. */
  @Fn
  static long write(Realm r, int fd, Object data) {
    if (data instanceof String) {
      throw Errors.typeError("a bytes-like object is required, not 'str'");
    }
    byte[] bytes = Buffers.bytes(r, data);
    Descriptors.Entry entry = Fd.find(r, fd);
    if (entry != null && entry.owner() instanceof PyObject socket) {
      return Convert.longValue(r, Calls.invoke(r, socket, "send", data));
    }
    Fd file = Fd.of(r, fd);
    if (!file.writable()) {
      throw OsErrors.of(r, EBADF, null);
    }
    try {
      if (file.isBlocking()) {
        file.write(bytes, 0, bytes.length);
        return bytes.length;
      }
      return file.writeSome(bytes, 0, bytes.length);
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  /** Write the buffers to a file descriptor, one after the other. */
  @Fn
  static long writev(Realm r, int fd, Object buffers) {
    long total = 0;
    for (Object buffer : Iteration.toArray(r, buffers)) {
      total += write(r, fd, buffer);
    }
    return total;
  }

  /** Read a number of bytes from a file descriptor starting at a particular offset. */
  @Fn
  static Object pread(Realm r, int fd, Object length, long offset) {
    long before = lseek(r, fd, 0, 1);
    lseek(r, fd, offset, 0);
    try {
      return read(r, fd, length);
    } finally {
      lseek(r, fd, before, 0);
    }
  }

  /** Write bytes to a file descriptor starting at a particular offset. */
  @Fn
  static long pwrite(Realm r, int fd, Object buffer, long offset) {
    long before = lseek(r, fd, 0, 1);
    lseek(r, fd, offset, 0);
    try {
      return write(r, fd, buffer);
    } finally {
      lseek(r, fd, before, 0);
    }
  }

  /** Set the position of a file descriptor. Return the new position. */
  @Fn
  static long lseek(Realm r, int fd, long position, int whence) {
    Fd file = Fd.of(r, fd);
    try {
      long target =
          switch (whence) {
            case 0 -> position;
            case 1 -> file.position() + position;
            case 2 -> file.size() + position;
            default -> -1;
          };
      if (target < 0) {
        throw OsErrors.of(r, EINVAL, null);
      }
      file.seek(target);
      return target;
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  /** Force write of fd to disk. */
  @Fn
  static void fsync(Realm r, @Kw Object fd) {
    try {
      Fd.of(r, number(r, fd)).sync();
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  /** Force write of fd to disk without forcing update of metadata. */
  @Fn
  static void fdatasync(Realm r, @Kw Object fd) {
    fsync(r, fd);
  }

  /** A descriptor given as a number or by an object with fileno(). */
  static long number(Realm r, Object fd) {
    if (Convert.hasIndex(r, fd)) {
      return Convert.longValue(r, fd);
    }
    if (r.typeOf(fd).lookup("fileno") == null) {
      throw Errors.typeError("argument must be an int, or have a fileno() method.");
    }
    return Convert.longValue(r, Calls.invoke(r, fd, "fileno"));
  }

  /** Truncate a file, specified by file descriptor, to a specific length. */
  @Fn
  static void ftruncate(Realm r, int fd, long length) {
    Fd file = Fd.of(r, fd);
    if (length < 0 || !file.writable()) {
      throw OsErrors.of(r, EINVAL, null);
    }
    try {
      file.truncate(length);
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  /** Return a duplicate of a file descriptor. */
  @Fn
  static long dup(Realm r, int fd) {
    return Fd.of(r, fd).duplicate().fileno();
  }

  /** Duplicate file descriptor. */
  @Fn
  static long dup2(Realm r, @Kw int fd, @Kw int fd2, @Kw @Default("True") boolean inheritable) {
    Fd file = Fd.of(r, fd);
    if (fd2 < 0) {
      throw OsErrors.of(r, EBADF, null);
    }
    if (fd == fd2) {
      return fd2;
    }
    try {
      Fd copy = file.duplicate(fd2);
      copy.inheritable = inheritable;
      return fd2;
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  /** Create a pipe. Returns a tuple of two file descriptors: (read_fd, write_fd). */
  @Fn
  static Object pipe(Realm r) {
    Budget payer = r.budget;
    ChannelLimit.opening(r, payer);
    try {
      OsPipe pipe = OsPipe.open();
      if (payer != null) {
        payer.channelOpened(pipe.source());
        payer.channelOpened(pipe.sink());
      }
      Fd in = Fd.open(r, new PipeDevice(r, pipe, true));
      Fd out = Fd.open(r, new PipeDevice(r, pipe, false));
      return new PyTuple((long) in.fileno(), (long) out.fileno());
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }

  /** Get the blocking mode of the file descriptor. */
  @Fn
  static boolean getBlocking(Realm r, int fd) {
    return Fd.of(r, fd).isBlocking();
  }

  /** Set the blocking mode of the specified file descriptor. */
  @Fn
  static void setBlocking(Realm r, int fd, boolean blocking) {
    Fd.of(r, fd).setBlocking(blocking);
  }

  /** Get the close-on-exe flag of the specified file descriptor. */
  @Fn
  static boolean getInheritable(Realm r, int fd) {
    return Fd.of(r, fd).inheritable;
  }

  /** Set the inheritable flag of the specified file descriptor. */
  @Fn
  static void setInheritable(Realm r, int fd, boolean inheritable) {
    Fd.of(r, fd).inheritable = inheritable;
  }

  /** Perform a stat system call on the given file descriptor. */
  @Fn
  static Object fstat(Realm r, @Kw int fd) {
    return StatResult.ofDescriptor(r, fd);
  }

  /** Copy count bytes from one descriptor to another; where offset is None, from its position. */
  @Fn
  static long sendfile(Realm r, @Kw int outFd, @Kw int inFd, @Kw Object offset, @Kw int count) {
    Descriptors.Entry out = Fd.find(r, outFd);
    if (out != null && out.channel() instanceof SocketChannel socket) {
      return sendfile(r, out, socket, Fd.of(r, inFd), offset, count);
    }
    Object data =
        offset == PyNone.NONE
            ? read(r, inFd, (long) count)
            : pread(r, inFd, (long) count, Convert.longValue(r, offset));
    if (((PyBytes) data).size() == 0) {
      return 0;
    }
    long sent = write(r, outFd, data);
    if (sent < 0) {
      throw OsErrors.of(r, EAGAIN, null);
    }
    return sent;
  }

  /** Has the system copy from a file to a socket. */
  private static long sendfile(
      Realm r, Descriptors.Entry out, SocketChannel socket, Fd in, Object offset, int count) {
    FileChannel file = in.file();
    if (file == null) {
      throw OsErrors.of(r, EINVAL, null);
    }
    try {
      long from = offset == PyNone.NONE ? in.position() : Convert.longValue(r, offset);
      if (from < 0) {
        throw OsErrors.of(r, EINVAL, null);
      }
      while (count > 0 && from < file.size()) {
        long sent = file.transferTo(from, count, socket);
        if (sent > 0) {
          if (offset == PyNone.NONE) {
            in.seek(from + sent);
          }
          return sent;
        }
        if (!out.isBlocking()) {
          throw OsErrors.of(r, EAGAIN, null);
        }
        Readiness.of(r).await(r, socket, SelectionKey.OP_WRITE, Readiness.NEVER);
      }
      return 0;
    } catch (NotYetConnectedException e) {
      throw OsErrors.of(r, ENOTCONN, null);
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }
}
