/** Module {@code _types}: the part of {@code types} that is not written in the language. */
@NullMarked
package org.aiolang.stdlib.types;

import org.jspecify.annotations.NullMarked;
