/**
 * Module {@code asyncio}: the names that scripts import. Tasks and futures are {@code
 * org.aiolang.task}'s; locks, queues and streams are here. Coroutines of this package are small
 * state machines that cost little where they need not wait. Behaviour is CPython 3.13's, plus the
 * forms that older tutorials teach.
 */
@NullMarked
package org.aiolang.stdlib.asyncio;

import org.jspecify.annotations.NullMarked;
