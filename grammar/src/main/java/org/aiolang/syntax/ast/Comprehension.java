package org.aiolang.syntax.ast;

import java.util.List;

/** One {@code for} clause of a comprehension. */
public record Comprehension(
    Expr target, Expr iter, List<Expr> ifs, boolean isAsync, int start, int end) implements Node {}
