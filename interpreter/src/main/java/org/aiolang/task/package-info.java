/**
 * Futures, tasks, cancellation and timeouts: where coroutines and the loop meet, and only here.
 *
 * <p>Semantics, order of callbacks and texts are those of CPython 3.13's {@code asyncio}. A task is
 * its own callback in the loop and its own entry in the future it waits for, so switching tasks
 * allocates nothing.
 *
 * <pre>
 *   Task ──waiter──▶ PyFuture ──callbacks──▶ Task      (parked)
 *   EventLoop.ready ──▶ Task.run ──▶ Drive.send ──▶ what it yielded: None, or a future to park on
 * </pre>
 *
 * <p>Script's thread only, unless a method says otherwise.
 */
@NullMarked
package org.aiolang.task;

import org.jspecify.annotations.NullMarked;
