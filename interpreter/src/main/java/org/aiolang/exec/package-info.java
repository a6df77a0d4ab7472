/**
 * Frames and the nodes that run in them.
 *
 * <p>A node is made by {@code compile}, belongs to one interpreter, and is run by its virtual
 * {@code execute}. Nodes specialise themselves by what they see. Positions are stored in the frame
 * just before an operation that may fail.
 *
 * <p>The constructor of a node or instruction takes its parts in the order in which the program
 * writes them, then the position id ({@code at}, see {@link org.aiolang.object.Positions}) of what
 * may fail in it.
 */
@NullMarked
package org.aiolang.exec;

import org.jspecify.annotations.NullMarked;
