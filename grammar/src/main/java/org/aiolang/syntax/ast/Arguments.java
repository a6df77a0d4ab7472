package org.aiolang.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a function. {@code defaults} belong to the last positional ones; {@code kwDefaults}
 * has one entry, maybe null, per keyword-only one.
 */
public record Arguments(
    List<Arg> posonlyargs,
    List<Arg> args,
    @Nullable Arg vararg,
    List<Arg> kwonlyargs,
    List<@Nullable Expr> kwDefaults,
    @Nullable Arg kwarg,
    List<Expr> defaults,
    int start,
    int end)
    implements Node {}
