/** JSON text to values of the language and its errors, as CPython's {@code json} has them. */
@NullMarked
package org.aiolang.stdlib.json;

import org.jspecify.annotations.NullMarked;
