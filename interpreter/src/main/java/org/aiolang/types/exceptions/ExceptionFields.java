package org.aiolang.types.exceptions;

/**
 * What the indexes of {@link org.aiolang.object.PyBaseException#extra} mean, by class. Null means
 * that the attribute is None, unless said otherwise.
 */
public final class ExceptionFields {
  /** NameError, AttributeError, ImportError. */
  public static final int NAME = 0;

  /** AttributeError. */
  public static final int OBJ = 1;

  /** ImportError: the module's file. */
  public static final int PATH = 1;

  /** ImportError: the message. */
  public static final int IMPORT_MSG = 2;

  /** ImportError: the name that {@code from … import} did not find. */
  public static final int NAME_FROM = 3;

  /** OSError; null where it was made with other than two to five arguments. */
  public static final int ERRNO = 0;

  public static final int STRERROR = 1;
  public static final int FILENAME = 2;
  public static final int FILENAME2 = 3;

  /** BlockingIOError; null: no such attribute. */
  public static final int CHARACTERS_WRITTEN = 4;

  /** StopIteration. */
  public static final int VALUE = 0;

  /** SystemExit. */
  public static final int CODE = 0;

  /** SyntaxError. */
  public static final int MSG = 0;

  public static final int SYNTAX_FILENAME = 1;
  public static final int LINENO = 2;
  public static final int OFFSET = 3;
  public static final int TEXT = 4;
  public static final int END_LINENO = 5;
  public static final int END_OFFSET = 6;
  public static final int PRINT_FILE_AND_LINE = 7;

  /** UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError (which has no encoding). */
  public static final int ENCODING = 0;

  public static final int OBJECT = 1;

  /** A Long. */
  public static final int START = 2;

  /** A Long. */
  public static final int END = 3;

  public static final int REASON = 4;

  /** BaseExceptionGroup: a str. */
  public static final int MESSAGE = 0;

  /** BaseExceptionGroup: a tuple of exceptions. */
  public static final int EXCEPTIONS = 1;

  private ExceptionFields() {}
}
