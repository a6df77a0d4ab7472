package org.aiolang.syntax;

/**
 * Something that is accepted and probably wrong, such as the escape {@code "\d"}; CPython 3.13
 * shows it as a SyntaxWarning.
 *
 * @param message CPython's words
 * @param offset where what is wrong begins, in the line that CPython names
 * @param end where it ends, for the SyntaxError that a filter makes of it
 */
public record SyntaxWarning(String message, int offset, int end) {}
