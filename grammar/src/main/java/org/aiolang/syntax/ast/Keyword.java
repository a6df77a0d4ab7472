package org.aiolang.syntax.ast;

import org.jspecify.annotations.Nullable;

/** One keyword argument; a null name is {@code **value}. */
public record Keyword(@Nullable String arg, Expr value, int start, int end) implements Node {}
