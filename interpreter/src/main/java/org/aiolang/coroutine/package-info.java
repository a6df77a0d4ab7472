/**
 * Generators, coroutines and asynchronous generators: frames that can be parked.
 *
 * <p>No Java stack is ever captured. A {@link org.aiolang.coroutine.Resumable} that awaits another
 * does not call it: it gives it back to the one loop in {@link org.aiolang.coroutine.Drive}, which
 * goes on with the innermost one, so a resume costs the same at any depth.
 */
@NullMarked
package org.aiolang.coroutine;

import org.jspecify.annotations.NullMarked;
