package org.aiolang.types.type;

import org.jspecify.annotations.Nullable;

/** {@code __doc__} of the builtin types. */
final class TypeDocs {
  private TypeDocs() {}

  /** The docstring of the type of that name, or null. */
  static @Nullable String of(String type) {
    String doc = ofValues(type);
    return doc == null ? ofExceptions(type) : doc;
  }

  private static @Nullable String ofValues(String type) {
    return switch (type) {
      case "bool" -> "The truth values: True and False are its only instances.";
      case "bytearray" ->
          "A mutable sequence of bytes.\n\nMade from an iterable of ints below 256, a str and its"
              + " encoding, an object\nwith a buffer, or an int that says how many zero bytes.";
      case "bytes" ->
          "An immutable sequence of bytes.\n\nMade from an iterable of ints below 256, a str and"
              + " its encoding, an object\nwith a buffer, or an int that says how many zero bytes.";
      case "classmethod" ->
          "Convert a function to be a class method.\n\nA class method receives the class, not the"
              + " instance, as its first argument.";
      case "complex" -> "Create a complex number from a string or numbers.";
      case "dict" ->
          "A mapping that keeps the order of insertion.\n\nMade from a mapping, an iterable of"
              + " (key, value) pairs, and keyword arguments.";
      case "enumerate" ->
          "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nIt"
              + " yields pairs of a count, which begins with start, and an item of the iterable.";
      case "filter" ->
          "Return an iterator yielding those items of iterable for which function(item)\nis true."
              + " If function is None, return the items that are true.";
      case "float" -> "Convert a string or number to a floating-point number, if possible.";
      case "frozenset" -> "Build an immutable unordered collection of unique elements.";
      case "function" -> "Create a function object.";
      case "int" ->
          "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an"
              + " integer; without arguments, 0. Of a float the\nfraction is cut off. A base, 0 or"
              + " 2 to 36, says how a str, bytes or bytearray is\nread; 0 means as the literal"
              + " says.";
      case "list" ->
          "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new"
              + " empty list.\nThe argument must be an iterable if specified.";
      case "map" ->
          "Make an iterator that computes the function using arguments from\neach of the iterables."
              + "  Stops when the shortest iterable is exhausted.";
      case "memoryview" -> "Create a new memoryview object which references the given object.";
      case "module" -> "Create a module object.\n\nThe name must be a string.";
      case "object" ->
          "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and"
              + " returns a new featureless\ninstance that has no instance attributes and cannot"
              + " be given any.\n";
      case "property" ->
          "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n"
              + "  fset\n    function to be used for setting an attribute value\n"
              + "  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring";
      case "range" ->
          "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nA sequence of"
              + " ints from start (0 where it is not given) up to, not including,\nstop, in steps"
              + " of step.";
      case "reversed" -> "Return a reverse iterator over the values of the given sequence.";
      case "set" -> "Build an unordered collection of unique elements.";
      case "slice" ->
          "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for"
              + " extended slicing (e.g. a[0:10:2]).";
      case "staticmethod" ->
          "Convert a function to be a static method.\n\nA static method does not receive an"
              + " implicit first argument.";
      case "str" ->
          "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new"
              + " string from the object: what its __str__ gives, else its __repr__.\nGiven an"
              + " encoding or errors, decode the buffer.";
      case "super" ->
          "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super"
              + " object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\n"
              + "super(type, type2) -> bound super object; requires issubclass(type2, type)\n\n"
              + "Finds methods in the classes that come after type in the method resolution order.";
      case "tuple" ->
          "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an"
              + " empty tuple.\nIf iterable is specified the tuple is initialized from iterable's"
              + " items.\n\nIf the argument is a tuple, the return value is the same object.";
      case "type" ->
          "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type";
      case "zip" ->
          "The zip object yields n-length tuples, where n is the number of iterables\npassed as"
              + " positional arguments to zip(); it stops with the shortest of them.\nIf strict is"
              + " true and one is exhausted before the others, raise a ValueError.";
      default -> null;
    };
  }

  private static @Nullable String ofExceptions(String type) {
    return switch (type) {
      case "ArithmeticError" -> "Base class for arithmetic errors.";
      case "AssertionError" -> "Assertion failed.";
      case "AttributeError" -> "Attribute not found.";
      case "BaseException" -> "Common base class for all exceptions";
      case "BaseExceptionGroup" -> "A combination of multiple unrelated exceptions.";
      case "BlockingIOError" -> "I/O operation would block.";
      case "BrokenPipeError" -> "Broken pipe.";
      case "BufferError" -> "Buffer error.";
      case "BytesWarning" -> "Base class for warnings about bytes used as text.";
      case "ChildProcessError" -> "Child process error.";
      case "ConnectionAbortedError" -> "Connection aborted.";
      case "ConnectionError" -> "Connection error.";
      case "ConnectionRefusedError" -> "Connection refused.";
      case "ConnectionResetError" -> "Connection reset.";
      case "DeprecationWarning" -> "Base class for warnings about deprecated features.";
      case "EOFError" -> "Read beyond end of file.";
      case "EncodingWarning" -> "Base class for warnings about encodings.";
      case "Exception" -> "Common base class for all non-exit exceptions.";
      case "FileExistsError" -> "File already exists.";
      case "FileNotFoundError" -> "File not found.";
      case "FloatingPointError" -> "Floating-point operation failed.";
      case "FutureWarning" -> "Base class for warnings about what will mean something else.";
      case "GeneratorExit" -> "Request that a generator exit.";
      case "ImportError" -> "Import can't find module, or can't find name in module.";
      case "ImportWarning" -> "Base class for warnings about probable mistakes in module imports";
      case "IndentationError" -> "Improper indentation.";
      case "IndexError" -> "Sequence index out of range.";
      case "InterruptedError" -> "Interrupted by signal.";
      case "IsADirectoryError" -> "Operation doesn't work on directories.";
      case "KeyError" -> "Mapping key not found.";
      case "KeyboardInterrupt" -> "Program interrupted by user.";
      case "LookupError" -> "Base class for lookup errors.";
      case "MemoryError" -> "Out of memory.";
      case "ModuleNotFoundError" -> "Module not found.";
      case "NameError" -> "Name not found globally.";
      case "NotADirectoryError" -> "Operation only works on directories.";
      case "NotImplementedError" -> "Method or function hasn't been implemented yet.";
      case "OSError" -> "Base class for I/O related errors.";
      case "OverflowError" -> "Result too large to be represented.";
      case "PendingDeprecationWarning" -> "Base class for warnings about coming deprecations.";
      case "PermissionError" -> "Not enough permissions.";
      case "ProcessLookupError" -> "Process not found.";
      case "PythonFinalizationError" -> "Operation blocked during Python finalization.";
      case "RecursionError" -> "Recursion limit exceeded.";
      case "ReferenceError" -> "Weak ref proxy used after referent went away.";
      case "ResourceWarning" -> "Base class for warnings about resource usage.";
      case "RuntimeError" -> "Unspecified run-time error.";
      case "RuntimeWarning" -> "Base class for warnings about dubious runtime behavior.";
      case "StopAsyncIteration" -> "Signal the end from iterator.__anext__().";
      case "StopIteration" -> "Signal the end from iterator.__next__().";
      case "SyntaxError" -> "Invalid syntax.";
      case "SyntaxWarning" -> "Base class for warnings about dubious syntax.";
      case "SystemError" -> "Internal error in the interpreter: please report it.";
      case "SystemExit" -> "Request to exit from the interpreter.";
      case "TabError" -> "Improper mixture of spaces and tabs.";
      case "TimeoutError" -> "Timeout expired.";
      case "TypeError" -> "Inappropriate argument type.";
      case "UnboundLocalError" -> "Local name referenced but not bound to a value.";
      case "UnicodeDecodeError" -> "Unicode decoding error.";
      case "UnicodeEncodeError" -> "Unicode encoding error.";
      case "UnicodeError" -> "Unicode related error.";
      case "UnicodeTranslateError" -> "Unicode translation error.";
      case "UnicodeWarning" -> "Base class for warnings about Unicode.";
      case "UserWarning" -> "Base class for warnings generated by user code.";
      case "ValueError" -> "Inappropriate argument value (of correct type).";
      case "Warning" -> "Base class for warning categories.";
      case "ZeroDivisionError" -> "Second argument to a division or modulo operation was zero.";
      default -> null;
    };
  }
}
