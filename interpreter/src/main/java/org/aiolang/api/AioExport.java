package org.aiolang.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets scripts use public members of a class under {@link HostAccess#exported}: on a class all that
 * the class itself declares, on a method or field that one. It is not inherited.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface AioExport {}
