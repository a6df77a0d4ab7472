/**
 * Module {@code _subprocess}: child processes, as the outside world starts them. {@code subprocess}
 * and {@code asyncio.subprocess}, both in the language, are made of it.
 */
@NullMarked
package org.aiolang.stdlib.process;

import org.jspecify.annotations.NullMarked;
