package org.aiolang.syntax;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.syntax.ast.Node;

/**
 * The nodes directly below a node, in the order of its components. For tools that look at whole
 * trees; what runs on the way to a program's start names the components. For one thread.
 */
public final class Children {
  private final Map<Class<?>, List<Method>> accessors = new HashMap<>();

  /** The nodes directly below this one. */
  public List<Node> of(Node node) {
    List<Node> all = new ArrayList<>();
    try {
      for (Method m : accessors.computeIfAbsent(node.getClass(), Children::accessors)) {
        Object value = m.invoke(node);
        if (value instanceof Node child) {
          all.add(child);
        } else if (value instanceof List<?> list) {
          for (Object o : list) {
            if (o instanceof Node child) {
              all.add(child);
            }
          }
        }
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record that cannot be read", e);
    }
    return all;
  }

  private static List<Method> accessors(Class<?> record) {
    List<Method> all = new ArrayList<>();
    for (RecordComponent c : record.getRecordComponents()) {
      if (Node.class.isAssignableFrom(c.getType()) || c.getType() == List.class) {
        all.add(c.getAccessor());
      }
    }
    return all;
  }
}
