/**
 * What module {@code ssl} stands on: settings, sessions over memory, certificates as dictionaries,
 * and the words that OpenSSL has for what goes wrong. The module itself, with its enumerations and
 * its sockets, is {@code ssl.aio}.
 */
@NullMarked
package org.aiolang.stdlib.ssl;

import org.jspecify.annotations.NullMarked;
