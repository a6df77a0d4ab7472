/** Modules {@code os} and {@code posixpath}: the file system, the environment, the process. */
@NullMarked
package org.aiolang.stdlib.os;

import org.jspecify.annotations.NullMarked;
