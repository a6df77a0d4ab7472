package org.aiolang.natives.decl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A computed attribute of a {@link Type}: takes self and nothing else. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Getter {

  /** The Python name; when empty it is derived from the Java name, see the package. */
  String value() default "";
}
