package org.aiolang.natives.decl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@link Fn}: the builtin stands for an {@code async def}, so calling it gives a coroutine,
 * and {@code inspect.iscoroutinefunction} says so.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Async {}
