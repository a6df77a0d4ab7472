package org.aiolang.natives.decl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose static methods are members of each {@link Type} or {@link Module} that names
 * it among its {@code parts}: what two types have in common, or a chapter of a long declaration. It
 * has no table of its own.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Part {}
