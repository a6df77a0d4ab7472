/** The {@code aio} command: options, reading a script, exit codes. */
@NullMarked
package org.aiolang.cli;

import org.jspecify.annotations.NullMarked;
