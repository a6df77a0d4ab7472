package org.aiolang.syntax.ast;

import java.util.List;

/**
 * A whole file, an interactive statement or a single expression (then the body is one {@link
 * Stmt.Expression}).
 */
public record Module(List<Stmt> body, int start, int end) implements Node {}
