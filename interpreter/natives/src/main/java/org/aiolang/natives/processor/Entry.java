package org.aiolang.natives.processor;

import java.util.List;

/**
 * One declared method.
 *
 * @param kind what it is to Python
 * @param name the Python name
 * @param declaringName the class that declares it: its name inside the package
 * @param javaName the name of the Java method
 * @param isStatic whether the Java method is static
 * @param takesRealm whether its first Java parameter is the Realm
 * @param parameters the Python parameters, the receiver included, in Java order
 * @param result how the Java result becomes a Python value
 * @param isAsync whether it stands for an {@code async def}
 * @param text the parameters as they are shown; empty where that is as calls go by them
 * @param doc its documentation; empty where it has none
 */
record Entry(
    EntryKind kind,
    String name,
    String declaringName,
    String javaName,
    boolean isStatic,
    boolean takesRealm,
    List<Parameter> parameters,
    ResultType result,
    boolean isAsync,
    String text,
    String doc) {

  /** The number of leading parameters that one positional argument each may fill. */
  int positionalCount() {
    int count = 0;
    for (Parameter parameter : parameters) {
      if (parameter.passing().isPositional()) {
        count++;
      }
    }
    return count;
  }

  /** The number of positional arguments below which a call always fails. */
  int requiredPositional() {
    int count = 0;
    for (Parameter parameter : parameters) {
      if (parameter.passing().isPositional() && !parameter.optional()) {
        count++;
      }
    }
    return count;
  }

  /** Whether {@code *args} takes further positional arguments. */
  boolean hasArgs() {
    for (Parameter parameter : parameters) {
      if (parameter.passing() == Passing.ARGS) {
        return true;
      }
    }
    return false;
  }

  /** Whether a call with {@code count} positional arguments and nothing else needs no binding. */
  boolean takesDirectly(int count) {
    for (Parameter parameter : parameters) {
      if (parameter.passing() == Passing.KEYWORD_ONLY && !parameter.optional()) {
        return false;
      }
      if (parameter.passing() == Passing.KWARGS && !parameter.nullable()) {
        return false;
      }
    }
    return count >= requiredPositional() && (hasArgs() || count <= positionalCount());
  }

  /**
   * The number that an error message gives to the parameter at {@code index}: from 1, the receiver
   * not counted, and 0 where there is only one, positional and required, which messages do not
   * number.
   */
  int argumentNumber(int index) {
    int first = parameters.get(0).passing() == Passing.RECEIVER ? 1 : 0;
    if (parameters.size() == first + 1) {
      Parameter only = parameters.get(first);
      if (only.passing() == Passing.POSITIONAL && !only.optional()) {
        return 0;
      }
    }
    return index - first + 1;
  }
}
