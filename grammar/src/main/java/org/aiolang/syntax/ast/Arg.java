package org.aiolang.syntax.ast;

import org.jspecify.annotations.Nullable;

/** One parameter. */
public record Arg(String arg, @Nullable Expr annotation, int start, int end) implements Node {}
