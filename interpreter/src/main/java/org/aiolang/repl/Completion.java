package org.aiolang.repl;

/**
 * Something that could stand at the cursor.
 *
 * @param start the offset, in chars, from which it replaces what was typed
 * @param text what would stand there
 * @param label what a menu shows for it: with its signature, where it can be called
 * @param note the first line of its documentation, or what kind of thing it is, or ""
 */
public record Completion(int start, String text, String label, String note) {}
