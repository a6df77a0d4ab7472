package org.aiolang.task;

import org.aiolang.context.PyContext;
import org.aiolang.limits.Budget;
import org.jspecify.annotations.Nullable;

/**
 * A script's done-callback with what it was registered with.
 *
 * @param context null for an empty one
 * @param payer who pays for what it does; null where nobody counts
 */
record ContextCallback(Object function, @Nullable PyContext context, @Nullable Budget payer) {}
