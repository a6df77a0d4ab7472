package org.aiolang.builtins;

import java.util.Objects;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyClassMethod;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyEllipsis;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyStaticMethod;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.types.bools.BoolType;
import org.aiolang.types.bytes.PyByteArray;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.bytes.PyMemoryView;
import org.aiolang.types.complexes.PyComplex;
import org.aiolang.types.descriptors.PyProperty;
import org.aiolang.types.descriptors.PySuper;
import org.aiolang.types.floats.FloatType;
import org.aiolang.types.ints.IntType;
import org.aiolang.types.iters.PyEnumerate;
import org.aiolang.types.iters.PyFilter;
import org.aiolang.types.iters.PyMap;
import org.aiolang.types.iters.PyReversed;
import org.aiolang.types.iters.PyZip;
import org.aiolang.types.list.PyList;
import org.aiolang.types.range.PyRange;
import org.aiolang.types.set.PyFrozenSet;
import org.aiolang.types.set.PySet;
import org.aiolang.types.slice.PySlice;
import org.aiolang.types.str.StrType;

/** The names of module {@code builtins} that are no functions. */
final class BuiltinNames {
  private static final String[] NAMES = {
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BaseException",
    "BaseExceptionGroup",
    "BlockingIOError",
    "BrokenPipeError",
    "BufferError",
    "BytesWarning",
    "ChildProcessError",
    "ConnectionAbortedError",
    "ConnectionError",
    "ConnectionRefusedError",
    "ConnectionResetError",
    "DeprecationWarning",
    "EOFError",
    "EncodingWarning",
    "EnvironmentError",
    "Exception",
    "ExceptionGroup",
    "FileExistsError",
    "FileNotFoundError",
    "FloatingPointError",
    "FutureWarning",
    "GeneratorExit",
    "IOError",
    "ImportError",
    "ImportWarning",
    "IndentationError",
    "IndexError",
    "InterruptedError",
    "IsADirectoryError",
    "KeyError",
    "KeyboardInterrupt",
    "LookupError",
    "MemoryError",
    "ModuleNotFoundError",
    "NameError",
    "NotADirectoryError",
    "NotImplementedError",
    "OSError",
    "OverflowError",
    "PendingDeprecationWarning",
    "PermissionError",
    "ProcessLookupError",
    "PythonFinalizationError",
    "RecursionError",
    "ReferenceError",
    "ResourceWarning",
    "RuntimeError",
    "RuntimeWarning",
    "StopAsyncIteration",
    "StopIteration",
    "SyntaxError",
    "SyntaxWarning",
    "SystemError",
    "SystemExit",
    "TabError",
    "TimeoutError",
    "TypeError",
    "UnboundLocalError",
    "UnicodeDecodeError",
    "UnicodeEncodeError",
    "UnicodeError",
    "UnicodeTranslateError",
    "UnicodeWarning",
    "UserWarning",
    "ValueError",
    "Warning",
    "ZeroDivisionError",
    "Ellipsis",
    "False",
    "None",
    "NotImplemented",
    "True",
    "__debug__",
    "bool",
    "bytearray",
    "bytes",
    "classmethod",
    "complex",
    "dict",
    "float",
    "frozenset",
    "int",
    "list",
    "memoryview",
    "object",
    "range",
    "set",
    "slice",
    "staticmethod",
    "str",
    "tuple",
    "type",
    "enumerate",
    "filter",
    "map",
    "property",
    "reversed",
    "super",
    "zip"
  };

  private BuiltinNames() {}

  static int size() {
    return NAMES.length;
  }

  static String name(int i) {
    return NAMES[i];
  }

  static int indexOf(String name) {
    for (int i = 0; i < NAMES.length; i++) {
      if (NAMES[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  static Object value(int i) {
    String name = NAMES[i];
    return switch (name) {
      case "Ellipsis" -> PyEllipsis.ELLIPSIS;
      case "False" -> false;
      case "None" -> PyNone.NONE;
      case "True" -> true;
      case "NotImplemented" -> PyNotImplemented.NOT_IMPLEMENTED;
      case "__debug__" -> true;
      case "bool" -> BoolType.TYPE;
      case "bytearray" -> PyByteArray.TYPE;
      case "bytes" -> PyBytes.TYPE;
      case "classmethod" -> PyClassMethod.TYPE;
      case "complex" -> PyComplex.TYPE;
      case "dict" -> PyDict.TYPE;
      case "float" -> FloatType.TYPE;
      case "frozenset" -> PyFrozenSet.TYPE;
      case "int" -> IntType.TYPE;
      case "list" -> PyList.TYPE;
      case "memoryview" -> PyMemoryView.TYPE;
      case "object" -> PyType.OBJECT;
      case "range" -> PyRange.TYPE;
      case "set" -> PySet.TYPE;
      case "slice" -> PySlice.TYPE;
      case "staticmethod" -> PyStaticMethod.TYPE;
      case "str" -> StrType.TYPE;
      case "tuple" -> PyTuple.TYPE;
      case "type" -> PyType.TYPE;
      case "enumerate" -> PyEnumerate.TYPE;
      case "filter" -> PyFilter.TYPE;
      case "map" -> PyMap.TYPE;
      case "property" -> PyProperty.TYPE;
      case "reversed" -> PyReversed.TYPE;
      case "super" -> PySuper.TYPE;
      case "zip" -> PyZip.TYPE;
      default -> Objects.requireNonNull(Exceptions.named(name), name);
    };
  }
}
