/**
 * TLS over any transport. {@link org.aiolang.net.tls.TlsSession} is the state of one connection:
 * bytes in, bytes out, no socket; {@link org.aiolang.net.tls.TlsTransport} puts it on the loop, and
 * module {@code ssl} on blocking sockets and memory buffers. Records, handshake and ciphers are the
 * JDK's {@code javax.net.ssl.SSLEngine}.
 *
 * <p>Why not tls-channel: it offers a {@code ByteChannel} that reads and writes its socket itself,
 * and says "not now" by exceptions. Here the socket is the transport's, which has its buffers,
 * marks and timers already, so that nearly all of such a channel would be gone around; what
 * remains, the loop over the engine's states, is {@code TlsSession}. Sans input and output it also
 * serves {@code ssl.MemoryBIO}, and tests feed it byte by byte.
 *
 * <p>Chains of certificates are built here, as OpenSSL does, because programs see its words for
 * what is wrong; the JDK's PKIX validator then has the last word on each chain.
 */
@NullMarked
package org.aiolang.net.tls;

import org.jspecify.annotations.NullMarked;
