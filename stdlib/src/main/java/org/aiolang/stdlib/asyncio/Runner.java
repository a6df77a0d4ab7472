package org.aiolang.stdlib.asyncio;

import java.util.Objects;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Shape;
import org.aiolang.task.MainRunner;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.Runner}: several calls of {@code asyncio.run} on one loop. */
final class Runner extends PyObject {
  static final PyType TYPE = PyType.builtin("Runner").members(new RunnerMethodsTable());

  /** Null until {@code __init__} ran. */
  @Nullable MainRunner runner;

  Runner(Shape shape) {
    super(shape);
  }

  MainRunner runner() {
    if (runner == null) {
      throw Errors.attributeError("'Runner' object has no attribute '_state'");
    }
    return Objects.requireNonNull(runner);
  }

  @Override
  public boolean hasDict() {
    return true;
  }
}
