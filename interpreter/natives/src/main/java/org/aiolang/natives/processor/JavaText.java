package org.aiolang.natives.processor;

/** Writes Java literals. */
final class JavaText {
  private JavaText() {}

  static String string(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"':
          text.append("\\\"");
          break;
        case '\\':
          text.append("\\\\");
          break;
        case '\n':
          text.append("\\n");
          break;
        case '\r':
          text.append("\\r");
          break;
        case '\t':
          text.append("\\t");
          break;
        default:
          if (c >= ' ' && c < 0x7f) {
            text.append(c);
          } else {
            String hex = Integer.toHexString(c);
            text.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
          }
      }
    }
    return text.append('"').toString();
  }

  static String doubleValue(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    return Double.toString(value);
  }
}
