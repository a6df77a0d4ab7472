/** Module {@code _warnings}: the part of {@code warnings} that is not written in the language. */
@NullMarked
package org.aiolang.stdlib.warnings;

import org.jspecify.annotations.NullMarked;
