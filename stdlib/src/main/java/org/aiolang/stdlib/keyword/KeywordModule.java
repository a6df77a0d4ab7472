package org.aiolang.stdlib.keyword;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.types.list.PyList;

/** Module {@code keyword}: the words that are no names. */
@Module("keyword")
public final class KeywordModule {
  private KeywordModule() {}

  private static final String HARD =
      "False None True and as assert async await break class continue def del elif else except"
          + " finally for from global if import in is lambda nonlocal not or pass raise return"
          + " try while with yield";

  private static final String SOFT = "_ case match type";

  @Constant("__all__")
  static PyList all() {
    return PyList.of("iskeyword", "issoftkeyword", "kwlist", "softkwlist");
  }

  @Constant
  static PyList kwlist() {
    return PyList.of((Object[]) HARD.split(" "));
  }

  @Constant
  static PyList softkwlist() {
    return PyList.of((Object[]) SOFT.split(" "));
  }

  /** Whether a word is always a keyword. */
  public static boolean isHard(String word) {
    return isAmong(HARD, word);
  }

  private static boolean isAmong(String words, String word) {
    return word.indexOf(' ') < 0
        && !word.isEmpty()
        && (" " + words + " ").contains(" " + word + " ");
  }

  /** x.__contains__(y) &lt;==&gt; y in x. */
  @Fn
  static boolean iskeyword(Object word) {
    return word instanceof String s && isHard(s);
  }

  /** x.__contains__(y) &lt;==&gt; y in x. */
  @Fn
  static boolean issoftkeyword(Object word) {
    return word instanceof String s && isAmong(SOFT, s);
  }
}
