package org.aiolang.imports;

import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** ImportError and ModuleNotFoundError with their fields. */
final class ImportErrors {
  private static final String[] NAME = {"name"};
  private static final String[] FIELDS = {"name", "path", "name_from"};

  private ImportErrors() {}

  static PyException notFound(Realm r, String message, String name) {
    return make(r, Exceptions.MODULE_NOT_FOUND_ERROR, NAME, message, name);
  }

  static PyException of(Realm r, String message) {
    return make(r, Exceptions.IMPORT_ERROR, new String[0], message);
  }

  /** For a name that {@code from … import} did not find. */
  static PyException noName(
      Realm r, String message, @Nullable String module, @Nullable String path, String wanted) {
    return make(
        r,
        Exceptions.IMPORT_ERROR,
        FIELDS,
        message,
        module == null ? PyNone.NONE : module,
        path == null ? PyNone.NONE : path,
        wanted);
  }

  private static PyException make(Realm r, PyType type, String[] keywords, Object... args) {
    return new PyException((PyBaseException) type.call(r, args, keywords));
  }
}
