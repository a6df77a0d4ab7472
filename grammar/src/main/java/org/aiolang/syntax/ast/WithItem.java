package org.aiolang.syntax.ast;

import org.jspecify.annotations.Nullable;

/** One context manager of a {@code with}. */
public record WithItem(Expr contextExpr, @Nullable Expr optionalVars, int start, int end)
    implements Node {}
