/** Runs scripts and compares what they print with what CPython 3.13 printed for them. */
@NullMarked
package org.aiolang.cases;

import org.jspecify.annotations.NullMarked;
