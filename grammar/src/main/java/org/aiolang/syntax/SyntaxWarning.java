package org.aiolang.syntax;

/**
 * Something that is accepted and probably wrong, such as the escape {@code "\d"}; CPython 3.13
 * shows it as a SyntaxWarning.
 *
 * @param message CPython's words
 * @param offset a char of the line that CPython names
 */
public record SyntaxWarning(String message, int offset) {}
