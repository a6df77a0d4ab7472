package org.aiolang.syntax.ast;

import org.jspecify.annotations.Nullable;

/** One imported name. */
public record Alias(String name, @Nullable String asname, int start, int end) implements Node {}
