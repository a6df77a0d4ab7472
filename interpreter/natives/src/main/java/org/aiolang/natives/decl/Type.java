package org.aiolang.natives.decl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose static methods are the methods and attributes of a builtin type. Class {@code
 * X} gives {@code XTable}, a stateless {@code NativeTable} in the same package. A type may be
 * declared by several classes; each has a table of its own.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Type {

  /** The name of the type, which its error messages use: {@code "str"}. */
  String value();

  /** The {@code __module__} of the type. */
  String module() default "builtins";
}
