package org.aiolang.stdlib.io;

import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;

/** The classes of file objects. */
public final class FileTypes {
  public static final PyType BASE = PyType.builtin("_IOBase").members(new IoBaseMethodsTable());
  public static final PyType RAW_BASE =
      PyType.builtin("_RawIOBase", BASE).members(new RawBaseMethodsTable());
  public static final PyType BUFFERED_BASE =
      PyType.builtin("_BufferedIOBase", BASE).members(new BufferedBaseMethodsTable());
  public static final PyType TEXT_BASE =
      PyType.builtin("_TextIOBase", BASE).members(new TextBaseMethodsTable());
  public static final PyType FILE_IO =
      PyType.builtin("FileIO", RAW_BASE).members(new FileIoMethodsTable());
  public static final PyType READER =
      PyType.builtin("BufferedReader", BUFFERED_BASE).members(new BufferedMethodsTable());
  public static final PyType WRITER =
      PyType.builtin("BufferedWriter", BUFFERED_BASE).members(new BufferedMethodsTable());
  public static final PyType RANDOM =
      PyType.builtin("BufferedRandom", BUFFERED_BASE).members(new BufferedMethodsTable());
  public static final PyType BYTES_IO =
      PyType.builtin("BytesIO", BUFFERED_BASE).members(new BytesIoMethodsTable());
  public static final PyType TEXT =
      PyType.builtin("TextIOWrapper", TEXT_BASE).members(new TextMethodsTable());
  public static final PyType STRING_IO =
      PyType.builtin("StringIO", TEXT_BASE).members(new StringIoMethodsTable());
  public static final PyType UNSUPPORTED =
      PyType.builtin("UnsupportedOperation", Exceptions.OS_ERROR, Exceptions.VALUE_ERROR)
          .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
          .members(new UnsupportedOperationMembersTable());

  private FileTypes() {}

  /** {@code io.UnsupportedOperation}. */
  public static PyException unsupported(String operation) {
    return Errors.of(UNSUPPORTED, operation);
  }
}
