/**
 * asyncio's transports, protocols, servers and streams over {@code org.aiolang.net}. {@link
 * org.aiolang.stdlib.streams.PyTransport} stands between a connection and the protocol that is
 * told: a stream's, which is Java, or a script's. Behaviour is CPython 3.13's {@code
 * asyncio.base_events}, {@code selector_events} and {@code streams}.
 */
@NullMarked
package org.aiolang.stdlib.streams;

import org.jspecify.annotations.NullMarked;
