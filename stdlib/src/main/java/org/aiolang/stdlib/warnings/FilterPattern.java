package org.aiolang.stdlib.warnings;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** The message or module pattern of a filter. It matches at the start of a text. */
@Type(value = "Pattern", module = "_warnings")
final class FilterPattern extends PyObject {
  static final PyType TYPE = PyType.builtin("Pattern").members(new FilterPatternTable()).sealed();

  private final String text;
  private final Pattern pattern;

  FilterPattern(String text, boolean ignoreCase) {
    super(TYPE.instanceShape());
    this.text = text;
    try {
      pattern =
          Pattern.compile(text, ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
    } catch (PatternSyntaxException e) {
      throw Errors.valueError("bad filter pattern: " + text);
    }
  }

  @Fn
  static boolean match(FilterPattern self, String string) {
    return self.pattern.matcher(string).lookingAt();
  }

  @Getter
  static String pattern(FilterPattern self) {
    return self.text;
  }
}
