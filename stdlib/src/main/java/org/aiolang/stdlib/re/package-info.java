/**
 * Module {@code re}: patterns of Python's syntax, matched by a machine of our own.
 *
 * <pre>{@code
 * pattern ─▶ Node (PatternParser) ─▶ int[] program (PatternCompiler) ─▶ Matcher
 * }</pre>
 *
 * <p>Why not {@code java.util.regex}: it recurses, and overflows a stack on {@code (?:a|b)*} after
 * some thousand characters; it cannot be interrupted; its syntax, its errors, its idea of a word
 * and of case, and the groups it leaves after backtracking are others. Linear-time engines have no
 * back references. So a pattern becomes an immutable program, which {@link Matcher} runs with its
 * choices and what they must undo on a stack of its own: an array, which grows on the heap and ends
 * in a MemoryError. It polls the interpreter's safepoint, so that a pattern that backtracks for
 * ever can be interrupted.
 *
 * <p>What makes it fast: literal prefixes are found by {@code indexOf}; a bitmap of what a match
 * may begin with skips the rest; single characters repeat in a loop of their own that leaves one
 * choice, or none where what follows cannot be part of the run; alternatives that cannot begin with
 * the next character are not tried; nothing is allocated while matching.
 */
@NullMarked
package org.aiolang.stdlib.re;

import org.jspecify.annotations.NullMarked;
