package org.aiolang.natives.decl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the value of an attribute of a {@link Module} or {@link Type}. Takes nothing, or a {@code
 * Realm}; is asked once for each interpreter.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Constant {

  /** The Python name; when empty it is derived from the Java name, see the package. */
  String value() default "";
}
