/**
 * The error pass: why a text that the parser has refused is no program, in CPython's words. It runs
 * only then, so it may be slow; it never accepts or builds anything.
 */
@NullMarked
package org.aiolang.syntax.diagnose;

import org.jspecify.annotations.NullMarked;
