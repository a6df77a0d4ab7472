package org.aiolang.natives.decl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A function of a {@link Module}, or a method of a {@link Type}, whose first parameter is then
 * self.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Fn {

  /** The Python name; when empty it is derived from the Java name, see the package. */
  String value() default "";

  /**
   * The parameters as {@code __text_signature__} shows them, without what is bound, where that is
   * not what calls go by: CPython writes some as {@code sub[, start]}. When empty they are the
   * same. Text that begins with a dollar names what is bound, too; {@link #NO_TEXT} shows none.
   */
  String text() default "";

  /** Text of a builtin without {@code __text_signature__}. */
  String NO_TEXT = "-";
}
