package org.aiolang.natives.decl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a parameter optional. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PARAMETER)
public @interface Default {

  /**
   * What the parameter is when it is not given, a literal as Python writes it: {@code None}, {@code
   * True}, {@code False}, an int, a float, a string in quotes, {@code ()}; or {@link #ABSENT}.
   */
  String value();

  /** The value of a parameter whose Java argument is null where none was given. */
  String ABSENT = "<absent>";
}
