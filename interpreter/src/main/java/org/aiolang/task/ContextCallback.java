package org.aiolang.task;

/** A script's done-callback with the context that it was registered with. */
record ContextCallback(Object function, Object context) {}
