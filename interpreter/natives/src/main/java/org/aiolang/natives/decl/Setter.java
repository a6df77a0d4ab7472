package org.aiolang.natives.decl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The other half of the {@link Getter} of the same name: takes self and the new value. The value is
 * {@code @Nullable}: null means that the attribute is deleted.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Setter {

  /** The Python name; when empty it is derived from the Java name, see the package. */
  String value() default "";
}
