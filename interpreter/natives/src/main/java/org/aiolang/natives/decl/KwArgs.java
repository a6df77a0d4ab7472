package org.aiolang.natives.decl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@code **kwargs} of a function: a {@code PyDict} of its own. {@code @Nullable PyDict} takes
 * null where no keyword was given, which keeps the direct call path.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PARAMETER)
public @interface KwArgs {}
