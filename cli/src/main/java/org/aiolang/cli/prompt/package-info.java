/**
 * The prompt on a terminal. Only this package knows JLine, which is loaded when a prompt opens on a
 * terminal that can be drawn on.
 */
@NullMarked
package org.aiolang.cli.prompt;

import org.jspecify.annotations.NullMarked;
