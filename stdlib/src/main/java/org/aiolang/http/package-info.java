/**
 * HTTP/1.1 (RFC 9110, RFC 9112): a parser that sees bytes and gives events, and a client on the
 * transports of {@code org.aiolang.net}. What the client does about redirects, errors and timeouts
 * is what {@code urllib.request} does. No language values.
 */
@NullMarked
package org.aiolang.http;

import org.jspecify.annotations.NullMarked;
