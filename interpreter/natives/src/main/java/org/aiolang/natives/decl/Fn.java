package org.aiolang.natives.decl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a static Java method as a function of a {@link Module} or a method of a {@link Type}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Fn {
  /**
   * The name scripts see; empty means the Java name, a trailing underscore dropped and camel case
   * made snake case.
   */
  String value() default "";
}
