package org.aiolang.natives.processor;

/** Writes the Java expression that turns a Python argument into what the declared method takes. */
final class Conversion {
  private final Table table;
  private final Entry entry;

  Conversion(Table table, Entry entry) {
    this.table = table;
    this.entry = entry;
  }

  /** For the argument that the expression {@code value}, free of effects and not null, holds. */
  String of(int index, String value) {
    Parameter parameter = entry.parameters().get(index);
    if (parameter.passing() == Passing.RECEIVER) {
      return receiver(parameter.type(), value);
    }
    if (entry.kind() == EntryKind.SETTER) {
      return parameter.type().kind() == ParameterType.Kind.OBJECT
          ? value
          : value + " == null ? null : " + converted(parameter.type(), index, value);
    }
    String converted = converted(parameter.type(), index, value);
    return parameter.noneIsNull() ? value + " == PyNone.NONE ? null : " + converted : converted;
  }

  /** For the slot at {@code index} of a bound call, which is null where nothing was given. */
  String ofSlot(int index) {
    Parameter parameter = entry.parameters().get(index);
    String slot = "slots[" + index + "]";
    switch (parameter.passing()) {
      case ARGS:
      case KWARGS:
        return "(" + parameter.type().javaName() + ") " + slot;
      default:
        break;
    }
    if (!parameter.optional()) {
      return of(index, slot);
    }
    String converted = of(index, slot);
    if (!parameter.defaultCode().equals("null")) {
      return slot + " == null ? " + parameter.defaultCode() + " : " + converted;
    }
    if (parameter.noneIsNull()) {
      return slot + " == null || " + converted;
    }
    return converted.equals(slot) ? slot : slot + " == null ? null : " + converted;
  }

  private String receiver(ParameterType type, String value) {
    switch (type.kind()) {
      case STRING:
        return pattern("String", value)
            + "Convert.selfStr(r, "
            + value
            + ", "
            + JavaText.string(entry.name())
            + ")";
      case VALUE:
        return entry.kind().takesClass()
            ? cast(type, value, 0)
            : pattern(type.javaName(), value)
                + "("
                + type.javaName()
                + ") Convert.selfCast(r, "
                + value
                + ", "
                + type.javaName()
                + ".class, "
                + JavaText.string(table.owner())
                + ", "
                + JavaText.string(entry.name())
                + ")";
      default:
        return value;
    }
  }

  private String converted(ParameterType type, int index, String value) {
    ParameterType.Kind kind = type.kind();
    switch (kind) {
      case STRING:
        return pattern(kind.exact, value)
            + "Convert.str(r, "
            + value
            + ", "
            + JavaText.string(entry.name())
            + ", "
            + argument(index)
            + ")";
      case VALUE:
        return cast(type, value, entry.argumentNumber(index));
      case LONG:
      case INT:
      case DOUBLE:
      case BOOLEAN:
      case BIG_INTEGER:
        return pattern(kind.exact, value) + "Convert." + kind.conversion + "(r, " + value + ")";
      default:
        return value;
    }
  }

  /** How an error calls the argument: by name where it may be given by name. */
  private String argument(int index) {
    Parameter parameter = entry.parameters().get(index);
    return parameter.passing() == Passing.POSITIONAL_OR_KEYWORD
            || parameter.passing() == Passing.KEYWORD_ONLY
        ? JavaText.string(parameter.name())
        : Integer.toString(entry.argumentNumber(index));
  }

  private String cast(ParameterType type, String value, int number) {
    return pattern(type.javaName(), value)
        + "("
        + type.javaName()
        + ") Convert.cast(r, "
        + value
        + ", "
        + type.javaName()
        + ".class, "
        + JavaText.string(entry.name())
        + ", "
        + number
        + ")";
  }

  /** The start of a conditional that takes a value of the wanted class as it is. */
  private static String pattern(String javaClass, String value) {
    return javaClass.isEmpty() ? "" : value + " instanceof " + javaClass + " x ? x : ";
  }
}
