package org.aiolang.natives.decl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The {@code __new__} of a {@link Type}: the first parameter is {@code PyType cls}. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface New {}
