/**
 * Transports over the event loop: streams of bytes, connecting and listening. Nothing here blocks
 * the loop's thread, and nothing here knows a language value. The contracts are those of {@code
 * asyncio.transports} and {@code asyncio.selector_events}.
 */
@NullMarked
package org.aiolang.net;

import org.jspecify.annotations.NullMarked;
