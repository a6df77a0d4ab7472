package org.aiolang.types.exceptions;

import org.aiolang.object.NativeTable;
import org.jspecify.annotations.Nullable;

/** The tables of the exception classes that have members of their own. */
public final class ExceptionTables {
  private ExceptionTables() {}

  /** The table of a class, or null where it only inherits. */
  public static @Nullable NativeTable of(String type) {
    return switch (type) {
      case "AttributeError" -> new AttributeErrorMethodsTable();
      case "BaseException" -> new BaseExceptionMethodsTable();
      case "BaseExceptionGroup" -> new GroupMethodsTable();
      case "ImportError" -> new ImportErrorMethodsTable();
      case "KeyError" -> new KeyErrorMethodsTable();
      case "NameError" -> new NameErrorMethodsTable();
      case "OSError" -> new OsErrorMethodsTable();
      case "StopIteration" -> new StopIterationMethodsTable();
      case "SyntaxError" -> new SyntaxErrorMethodsTable();
      case "SystemExit" -> new SystemExitMethodsTable();
      case "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError" ->
          new UnicodeErrorMethodsTable();
      default -> null;
    };
  }
}
