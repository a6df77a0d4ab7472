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
}
