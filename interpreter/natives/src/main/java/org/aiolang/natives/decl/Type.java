package org.aiolang.natives.decl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose static methods are the methods and attributes of a builtin type. Class {@code
 * X} gives {@code XTable}, a stateless {@code NativeTable} in the same package.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Type {

  /** The name of the type, which its error messages use: {@code "str"}. */
  String value();

  /** The {@code __module__} of the type. */
  String module() default "builtins";

  /** The {@code __text_signature__} of the type, without its brackets; it has none when empty. */
  String text() default "";

  /** Classes of the same package, each a {@link Part}, whose members the type has too. */
  Class<?>[] parts() default {};

  /**
   * What the methods of its parts take as self, where they declare a wider class: {@code bytes} and
   * {@code bytearray} share methods, but neither takes the other.
   */
  Class<?> self() default Object.class;
}
