/** Module {@code _traceback}: the part of {@code traceback} that is not written in the language. */
@NullMarked
package org.aiolang.stdlib.traceback;

import org.jspecify.annotations.NullMarked;
