package org.aiolang.natives.decl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose methods are the functions and constants of a module. Class {@code X} gives
 * {@code XTable} in the same package. Instance methods are allowed: then the constructor of the
 * table takes the instance that holds the state of one interpreter.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Module {

  /** The full name of the module: {@code "math"}, {@code "os.path"}. */
  String value();

  /** Classes of the same package, each a {@link Part}, whose members the module has too. */
  Class<?>[] parts() default {};
}
