/**
 * What {@code urllib} and {@code http.client} need of Java: blocking requests, responses as files,
 * errors.
 */
@NullMarked
package org.aiolang.stdlib.http;

import org.jspecify.annotations.NullMarked;
