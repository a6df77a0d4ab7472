/**
 * The event loop: one thread, ready callbacks, timers, and readiness of channels. It knows the JDK
 * and nothing of the language; everything with a policy (tasks, futures, transports) is built
 * outside it. The order in which callbacks run is that of {@code asyncio.base_events}.
 */
@NullMarked
package org.aiolang.loop;

import org.jspecify.annotations.NullMarked;
