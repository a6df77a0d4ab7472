/**
 * What a person sees of an error: tracebacks, source excerpts with carets, hints. The text is that
 * of CPython 3.13's {@code traceback} module, with the program's own frames only.
 */
@NullMarked
package org.aiolang.diag;

import org.jspecify.annotations.NullMarked;
