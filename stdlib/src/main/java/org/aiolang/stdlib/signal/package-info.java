/** Module {@code _signal}, beneath {@code signal}. */
@NullMarked
package org.aiolang.stdlib.signal;

import org.jspecify.annotations.NullMarked;
