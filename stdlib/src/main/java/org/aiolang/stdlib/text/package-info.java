/** Modules about characters and places: unicodedata, zones. */
@NullMarked
package org.aiolang.stdlib.text;

import org.jspecify.annotations.NullMarked;
