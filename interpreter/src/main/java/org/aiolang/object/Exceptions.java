package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/** The builtin exception classes. */
public final class Exceptions {
  public static final PyType BASE_EXCEPTION = PyType.builtin("BaseException");
  public static final PyType BASE_EXCEPTION_GROUP = of("BaseExceptionGroup", BASE_EXCEPTION);
  public static final PyType GENERATOR_EXIT = of("GeneratorExit", BASE_EXCEPTION);
  public static final PyType KEYBOARD_INTERRUPT = of("KeyboardInterrupt", BASE_EXCEPTION);
  public static final PyType SYSTEM_EXIT = of("SystemExit", BASE_EXCEPTION);
  public static final PyType EXCEPTION = of("Exception", BASE_EXCEPTION);
  public static final PyType ARITHMETIC_ERROR = of("ArithmeticError", EXCEPTION);
  public static final PyType FLOATING_POINT_ERROR = of("FloatingPointError", ARITHMETIC_ERROR);
  public static final PyType OVERFLOW_ERROR = of("OverflowError", ARITHMETIC_ERROR);
  public static final PyType ZERO_DIVISION_ERROR = of("ZeroDivisionError", ARITHMETIC_ERROR);
  public static final PyType ASSERTION_ERROR = of("AssertionError", EXCEPTION);
  public static final PyType ATTRIBUTE_ERROR = of("AttributeError", EXCEPTION);
  public static final PyType BUFFER_ERROR = of("BufferError", EXCEPTION);
  public static final PyType EOF_ERROR = of("EOFError", EXCEPTION);
  public static final PyType IMPORT_ERROR = of("ImportError", EXCEPTION);
  public static final PyType MODULE_NOT_FOUND_ERROR = of("ModuleNotFoundError", IMPORT_ERROR);
  public static final PyType LOOKUP_ERROR = of("LookupError", EXCEPTION);
  public static final PyType INDEX_ERROR = of("IndexError", LOOKUP_ERROR);
  public static final PyType KEY_ERROR = of("KeyError", LOOKUP_ERROR);
  public static final PyType MEMORY_ERROR = of("MemoryError", EXCEPTION);
  public static final PyType NAME_ERROR = of("NameError", EXCEPTION);
  public static final PyType UNBOUND_LOCAL_ERROR = of("UnboundLocalError", NAME_ERROR);
  public static final PyType OS_ERROR = of("OSError", EXCEPTION);
  public static final PyType BLOCKING_IO_ERROR = of("BlockingIOError", OS_ERROR);
  public static final PyType CHILD_PROCESS_ERROR = of("ChildProcessError", OS_ERROR);
  public static final PyType CONNECTION_ERROR = of("ConnectionError", OS_ERROR);
  public static final PyType BROKEN_PIPE_ERROR = of("BrokenPipeError", CONNECTION_ERROR);
  public static final PyType CONNECTION_ABORTED_ERROR =
      of("ConnectionAbortedError", CONNECTION_ERROR);
  public static final PyType CONNECTION_REFUSED_ERROR =
      of("ConnectionRefusedError", CONNECTION_ERROR);
  public static final PyType CONNECTION_RESET_ERROR = of("ConnectionResetError", CONNECTION_ERROR);
  public static final PyType FILE_EXISTS_ERROR = of("FileExistsError", OS_ERROR);
  public static final PyType FILE_NOT_FOUND_ERROR = of("FileNotFoundError", OS_ERROR);
  public static final PyType INTERRUPTED_ERROR = of("InterruptedError", OS_ERROR);
  public static final PyType IS_ADIRECTORY_ERROR = of("IsADirectoryError", OS_ERROR);
  public static final PyType NOT_ADIRECTORY_ERROR = of("NotADirectoryError", OS_ERROR);
  public static final PyType PERMISSION_ERROR = of("PermissionError", OS_ERROR);
  public static final PyType PROCESS_LOOKUP_ERROR = of("ProcessLookupError", OS_ERROR);
  public static final PyType TIMEOUT_ERROR = of("TimeoutError", OS_ERROR);
  public static final PyType REFERENCE_ERROR = of("ReferenceError", EXCEPTION);
  public static final PyType RUNTIME_ERROR = of("RuntimeError", EXCEPTION);
  public static final PyType NOT_IMPLEMENTED_ERROR = of("NotImplementedError", RUNTIME_ERROR);
  public static final PyType PYTHON_FINALIZATION_ERROR =
      of("PythonFinalizationError", RUNTIME_ERROR);
  public static final PyType RECURSION_ERROR = of("RecursionError", RUNTIME_ERROR);
  public static final PyType STOP_ASYNC_ITERATION = of("StopAsyncIteration", EXCEPTION);
  public static final PyType STOP_ITERATION = of("StopIteration", EXCEPTION);
  public static final PyType SYNTAX_ERROR = of("SyntaxError", EXCEPTION);
  public static final PyType INDENTATION_ERROR = of("IndentationError", SYNTAX_ERROR);
  public static final PyType TAB_ERROR = of("TabError", INDENTATION_ERROR);
  public static final PyType SYSTEM_ERROR = of("SystemError", EXCEPTION);
  public static final PyType TYPE_ERROR = of("TypeError", EXCEPTION);
  public static final PyType VALUE_ERROR = of("ValueError", EXCEPTION);
  public static final PyType UNICODE_ERROR = of("UnicodeError", VALUE_ERROR);
  public static final PyType UNICODE_DECODE_ERROR = of("UnicodeDecodeError", UNICODE_ERROR);
  public static final PyType UNICODE_ENCODE_ERROR = of("UnicodeEncodeError", UNICODE_ERROR);
  public static final PyType UNICODE_TRANSLATE_ERROR = of("UnicodeTranslateError", UNICODE_ERROR);
  public static final PyType WARNING = of("Warning", EXCEPTION);
  public static final PyType BYTES_WARNING = of("BytesWarning", WARNING);
  public static final PyType DEPRECATION_WARNING = of("DeprecationWarning", WARNING);
  public static final PyType ENCODING_WARNING = of("EncodingWarning", WARNING);
  public static final PyType FUTURE_WARNING = of("FutureWarning", WARNING);
  public static final PyType IMPORT_WARNING = of("ImportWarning", WARNING);
  public static final PyType PENDING_DEPRECATION_WARNING = of("PendingDeprecationWarning", WARNING);
  public static final PyType RESOURCE_WARNING = of("ResourceWarning", WARNING);
  public static final PyType RUNTIME_WARNING = of("RuntimeWarning", WARNING);
  public static final PyType SYNTAX_WARNING = of("SyntaxWarning", WARNING);
  public static final PyType UNICODE_WARNING = of("UnicodeWarning", WARNING);
  public static final PyType USER_WARNING = of("UserWarning", WARNING);
  public static final PyType EXCEPTION_GROUP =
      PyType.builtin("ExceptionGroup", BASE_EXCEPTION_GROUP, EXCEPTION)
          .sharesLayoutOf(BASE_EXCEPTION);

  private Exceptions() {}

  /** The builtin exception class of that name, or null. */
  public static @Nullable PyType named(String name) {
    return switch (name) {
      case "EnvironmentError", "IOError" -> OS_ERROR;
      case "BaseException" -> BASE_EXCEPTION;
      case "BaseExceptionGroup" -> BASE_EXCEPTION_GROUP;
      case "GeneratorExit" -> GENERATOR_EXIT;
      case "KeyboardInterrupt" -> KEYBOARD_INTERRUPT;
      case "SystemExit" -> SYSTEM_EXIT;
      case "Exception" -> EXCEPTION;
      case "ArithmeticError" -> ARITHMETIC_ERROR;
      case "FloatingPointError" -> FLOATING_POINT_ERROR;
      case "OverflowError" -> OVERFLOW_ERROR;
      case "ZeroDivisionError" -> ZERO_DIVISION_ERROR;
      case "AssertionError" -> ASSERTION_ERROR;
      case "AttributeError" -> ATTRIBUTE_ERROR;
      case "BufferError" -> BUFFER_ERROR;
      case "EOFError" -> EOF_ERROR;
      case "ImportError" -> IMPORT_ERROR;
      case "ModuleNotFoundError" -> MODULE_NOT_FOUND_ERROR;
      case "LookupError" -> LOOKUP_ERROR;
      case "IndexError" -> INDEX_ERROR;
      case "KeyError" -> KEY_ERROR;
      case "MemoryError" -> MEMORY_ERROR;
      case "NameError" -> NAME_ERROR;
      case "UnboundLocalError" -> UNBOUND_LOCAL_ERROR;
      case "OSError" -> OS_ERROR;
      case "BlockingIOError" -> BLOCKING_IO_ERROR;
      case "ChildProcessError" -> CHILD_PROCESS_ERROR;
      case "ConnectionError" -> CONNECTION_ERROR;
      case "BrokenPipeError" -> BROKEN_PIPE_ERROR;
      case "ConnectionAbortedError" -> CONNECTION_ABORTED_ERROR;
      case "ConnectionRefusedError" -> CONNECTION_REFUSED_ERROR;
      case "ConnectionResetError" -> CONNECTION_RESET_ERROR;
      case "FileExistsError" -> FILE_EXISTS_ERROR;
      case "FileNotFoundError" -> FILE_NOT_FOUND_ERROR;
      case "InterruptedError" -> INTERRUPTED_ERROR;
      case "IsADirectoryError" -> IS_ADIRECTORY_ERROR;
      case "NotADirectoryError" -> NOT_ADIRECTORY_ERROR;
      case "PermissionError" -> PERMISSION_ERROR;
      case "ProcessLookupError" -> PROCESS_LOOKUP_ERROR;
      case "TimeoutError" -> TIMEOUT_ERROR;
      case "ReferenceError" -> REFERENCE_ERROR;
      case "RuntimeError" -> RUNTIME_ERROR;
      case "NotImplementedError" -> NOT_IMPLEMENTED_ERROR;
      case "PythonFinalizationError" -> PYTHON_FINALIZATION_ERROR;
      case "RecursionError" -> RECURSION_ERROR;
      case "StopAsyncIteration" -> STOP_ASYNC_ITERATION;
      case "StopIteration" -> STOP_ITERATION;
      case "SyntaxError" -> SYNTAX_ERROR;
      case "IndentationError" -> INDENTATION_ERROR;
      case "TabError" -> TAB_ERROR;
      case "SystemError" -> SYSTEM_ERROR;
      case "TypeError" -> TYPE_ERROR;
      case "ValueError" -> VALUE_ERROR;
      case "UnicodeError" -> UNICODE_ERROR;
      case "UnicodeDecodeError" -> UNICODE_DECODE_ERROR;
      case "UnicodeEncodeError" -> UNICODE_ENCODE_ERROR;
      case "UnicodeTranslateError" -> UNICODE_TRANSLATE_ERROR;
      case "Warning" -> WARNING;
      case "BytesWarning" -> BYTES_WARNING;
      case "DeprecationWarning" -> DEPRECATION_WARNING;
      case "EncodingWarning" -> ENCODING_WARNING;
      case "FutureWarning" -> FUTURE_WARNING;
      case "ImportWarning" -> IMPORT_WARNING;
      case "PendingDeprecationWarning" -> PENDING_DEPRECATION_WARNING;
      case "ResourceWarning" -> RESOURCE_WARNING;
      case "RuntimeWarning" -> RUNTIME_WARNING;
      case "SyntaxWarning" -> SYNTAX_WARNING;
      case "UnicodeWarning" -> UNICODE_WARNING;
      case "UserWarning" -> USER_WARNING;
      case "ExceptionGroup" -> EXCEPTION_GROUP;
      default -> null;
    };
  }

  private static PyType of(String name, PyType base) {
    return PyType.builtin(name, base).sharesLayoutOf(BASE_EXCEPTION);
  }
}
