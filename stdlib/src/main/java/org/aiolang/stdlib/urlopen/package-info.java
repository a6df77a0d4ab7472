/**
 * The builtin {@code urlopen}: {@code urllib.request.urlopen} that does not block. What it raises
 * is what urllib raises; its response is read with {@code await}.
 */
@NullMarked
package org.aiolang.stdlib.urlopen;

import org.jspecify.annotations.NullMarked;
