/**
 * A prompt without a terminal: text in, result out, completions. Who reads the text and shows what
 * is written is a {@link org.aiolang.repl.FrontEnd}.
 */
@NullMarked
package org.aiolang.repl;

import org.jspecify.annotations.NullMarked;
