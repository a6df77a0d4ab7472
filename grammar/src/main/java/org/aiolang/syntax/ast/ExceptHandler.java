package org.aiolang.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One {@code except} clause. */
public record ExceptHandler(
    @Nullable Expr type, @Nullable String name, List<Stmt> body, int start, int end)
    implements Node {}
