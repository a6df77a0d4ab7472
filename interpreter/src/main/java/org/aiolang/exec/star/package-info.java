/** {@code try … except*} (PEP 654). */
@NullMarked
package org.aiolang.exec.star;

import org.jspecify.annotations.NullMarked;
