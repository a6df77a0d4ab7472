package org.aiolang.task;

import org.aiolang.context.PyContext;

/** A script's done-callback with the context that it was registered with. */
record ContextCallback(Object function, PyContext context) {}
