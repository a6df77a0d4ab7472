/**
 * Generates the tables of the builtins that {@code org.aiolang.natives.decl} declares.
 *
 * <pre>
 * class ─▶ TableReader ─▶ Table of Entry of Parameter ─▶ TableWriter ─▶ source
 *          EntryReader, ParameterReader                  CallWriter, Conversion
 * </pre>
 *
 * <p>Reading finds every mistake; writing only prints. The generated code calls {@code
 * org.aiolang.object}, which this module knows by name only.
 */
@NullMarked
package org.aiolang.natives.processor;

import org.jspecify.annotations.NullMarked;
