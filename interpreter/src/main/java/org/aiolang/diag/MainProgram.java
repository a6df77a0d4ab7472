package org.aiolang.diag;

import org.aiolang.syntax.Source;

/**
 * Which text is the program: the part of a realm by which excerpts of {@code -c} and standard input
 * are shown.
 */
public record MainProgram(Source source) {}
