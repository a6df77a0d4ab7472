package org.aiolang.stdlib.ast;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyType;
import org.aiolang.syntax.ast.Node;
import org.jspecify.annotations.Nullable;

/**
 * Which class of module {@code ast} stands for which record of the grammar, and which component is
 * which field. Found by name: the records are named and shaped as the classes are.
 */
final class NodeKinds {
  /** A class, its record, and for each field the component's place, or -1 where there is none. */
  record Kind(
      PyType type,
      Class<?> record,
      String[] fields,
      boolean[] optional,
      int[] places,
      RecordComponent[] components,
      Method[] accessors,
      boolean placed) {}

  private final Map<Class<?>, Kind> byRecord = new HashMap<>();
  private final Map<PyType, Kind> byType = new HashMap<>();
  private final PyDict classes;

  /**
   * {@code classes}: those of module {@code ast} by name; {@code fields}: their field names, with a
   * ? after those that may be None.
   */
  NodeKinds(PyDict classes, PyDict fields) {
    this.classes = classes;
    List<Class<?>> records = new ArrayList<>();
    collect(Node.class, records);
    for (Class<?> record : records) {
      String name = pythonName(record.getSimpleName());
      if (classes.getStr(name) instanceof PyType type
          && fields.getStr(name) instanceof String names) {
        Kind kind = kind(type, record, names.isEmpty() ? new String[0] : names.split(" "));
        byRecord.put(record, kind);
        byType.put(type, kind);
      }
    }
  }

  private static void collect(Class<?> sealed, List<Class<?>> records) {
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      if (permitted.isRecord()) {
        records.add(permitted);
      } else {
        collect(permitted, records);
      }
    }
  }

  private static String pythonName(String record) {
    return switch (record) {
      case "Expression" -> "Expr";
      case "SetDisplay" -> "Set";
      case "ListDisplay" -> "List";
      case "TupleDisplay" -> "Tuple";
      case "Arguments", "Arg", "Keyword", "Alias" -> lower(record);
      case "WithItem" -> "withitem";
      case "Comprehension" -> "comprehension";
      case "MatchCase" -> "match_case";
      default -> record;
    };
  }

  private static String lower(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static Kind kind(PyType type, Class<?> record, String[] fields) {
    RecordComponent[] components = record.getRecordComponents();
    Method[] accessors = new Method[components.length];
    for (int i = 0; i < components.length; i++) {
      accessors[i] = components[i].getAccessor();
    }
    int[] places = new int[fields.length];
    boolean[] optional = new boolean[fields.length];
    for (int i = 0; i < fields.length; i++) {
      optional[i] = fields[i].contains("?");
      fields[i] = fields[i].replace("?", "").replace("*", "");
      places[i] = place(components, component(fields[i]));
    }
    String name = type.name();
    boolean placed =
        !name.equals("Module")
            && !name.equals("arguments")
            && !name.equals("comprehension")
            && !name.equals("withitem")
            && !name.equals("match_case");
    return new Kind(type, record, fields, optional, places, components, accessors, placed);
  }

  private static int place(RecordComponent[] components, String name) {
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The component of a field: camel case, and three names of our own. */
  private static String component(String field) {
    switch (field) {
      case "decorator_list":
        return "decorators";
      case "kind":
        return "unicodePrefix";
      default:
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
          char c = field.charAt(i);
          name.append(c == '_' ? Character.toUpperCase(field.charAt(++i)) : c);
        }
        return name.toString();
    }
  }

  Kind of(Class<?> record) {
    return Objects.requireNonNull(byRecord.get(record), record.getName());
  }

  /** The kind of a node's class, or of the nearest class it derives from. */
  @Nullable Kind of(PyType type) {
    for (PyType t : type.mro()) {
      Kind kind = byType.get(t);
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  PyType type(String name) {
    return (PyType) Objects.requireNonNull(classes.getStr(name), name);
  }

  /** {@code FLOOR_DIV} is class {@code FloorDiv}. */
  static String className(Enum<?> value) {
    StringBuilder name = new StringBuilder();
    for (String word : value.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}
