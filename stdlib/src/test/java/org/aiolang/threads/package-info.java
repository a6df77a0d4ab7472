/** Threads of scripts under load: results are right, nothing hangs, nothing is left behind. */
@NullMarked
package org.aiolang.threads;

import org.jspecify.annotations.NullMarked;
