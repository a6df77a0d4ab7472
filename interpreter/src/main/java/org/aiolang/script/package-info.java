/** aio for {@code javax.script} (JSR 223): engine {@code aio}, extension {@code .aio}. */
@NullMarked
package org.aiolang.script;

import org.jspecify.annotations.NullMarked;
