package org.aiolang.coroutine;

import org.aiolang.object.Activation;
import org.aiolang.object.PyObject;
import org.aiolang.object.Shape;

/** What has something to say when the program throws it away in the statement that made it. */
public abstract class Discardable extends PyObject {
  protected Discardable(Shape shape) {
    super(shape);
  }

  /**
   * A call as an expression statement of {@code by} gave it, and nothing took it: {@code by.at} is
   * where the call stands.
   */
  public abstract void discarded(Activation by);
}
