package org.aiolang.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets scripts use public members of a class: on a class or interface all that it declares itself,
 * on a method or field that one. Methods that override or implement one of these are let through
 * too; what a subclass adds is not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface AioExport {}
