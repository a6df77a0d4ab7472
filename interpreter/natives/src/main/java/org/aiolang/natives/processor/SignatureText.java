package org.aiolang.natives.processor;

/** Writes the parameters of an entry as Python does: {@code a, /, b=1, *, c=None, **kw}. */
final class SignatureText {
  /** Stands for a default that Python source cannot write. */
  static final String UNREPRESENTABLE = "<unrepresentable>";

  private SignatureText() {}

  static String of(Entry entry) {
    StringBuilder text = new StringBuilder();
    Passing before = Passing.KWARGS;
    boolean star = false;
    for (Parameter parameter : entry.parameters()) {
      Passing passing = parameter.passing();
      if (isPositionalOnly(before) && !isPositionalOnly(passing)) {
        append(text, "/");
      }
      if (passing == Passing.ARGS) {
        star = true;
        append(text, "*" + parameter.name());
      } else if (passing == Passing.KWARGS) {
        append(text, "**" + parameter.name());
      } else {
        if (passing == Passing.KEYWORD_ONLY && !star) {
          star = true;
          append(text, "*");
        }
        append(text, parameter.name());
        if (parameter.optional()) {
          text.append('=').append(parameter.defaultText());
        }
      }
      before = passing;
    }
    if (isPositionalOnly(before)) {
      append(text, "/");
    }
    return text.toString();
  }

  private static boolean isPositionalOnly(Passing passing) {
    return passing == Passing.RECEIVER || passing == Passing.POSITIONAL;
  }

  private static void append(StringBuilder text, String part) {
    if (text.length() > 0) {
      text.append(", ");
    }
    text.append(part);
  }
}
