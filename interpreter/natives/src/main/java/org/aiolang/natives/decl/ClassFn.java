package org.aiolang.natives.decl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class method of a {@link Type}: the first parameter is {@code PyType cls}. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface ClassFn {

  /** The Python name; when empty it is derived from the Java name, see the package. */
  String value() default "";

  /** As {@link Fn#text}. */
  String text() default "";
}
