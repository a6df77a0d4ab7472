/** What a Java program needs to run programs: the embedding surface. */
@NullMarked
package org.aiolang.api;

import org.jspecify.annotations.NullMarked;
