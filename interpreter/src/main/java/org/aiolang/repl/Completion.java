package org.aiolang.repl;

/**
 * Something that could stand at the cursor.
 *
 * @param start the offset, in chars, from which it replaces what was typed
 * @param text what would stand there
 * @param label what a menu shows for it
 * @param note its signature and the first line of its documentation, or ""
 */
public record Completion(int start, String text, String label, String note) {}
