package org.aiolang.stdlib.ssl;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.net.tls.TlsBuffers;
import org.aiolang.net.tls.TlsException;
import org.aiolang.net.tls.TlsSettings;
import org.aiolang.object.Calls;
import org.aiolang.object.Iteration;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.io.Buffers;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Methods of {@code _ssl._SSLContext}; {@code ssl.SSLContext} makes its attributes of them. */
@Type(value = "_SSLContext", module = "_ssl")
final class TlsContextMethods {
  private TlsContextMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict keywords) {
    return new PyTlsContext(cls);
  }

  /** Verify is 0, 1 or 2 as CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED are. */
  @Fn("_verification")
  static void verification(
      PyTlsContext self, int verify, boolean partial, boolean strict, boolean host, boolean name) {
    self.settings.verify(TlsSettings.Verify.values()[verify], partial, strict);
    self.settings.checkHost(host, name);
  }

  @Fn("_versions")
  static void versions(Realm r, PyTlsContext self, Object names, boolean serverOrder) {
    self.settings.protocols(texts(r, names));
    self.settings.serverOrder(serverOrder);
  }

  @Fn("_alpn")
  static void alpn(Realm r, PyTlsContext self, Object names) {
    self.settings.alpn(texts(r, names));
  }

  private static List<String> texts(Realm r, Object names) {
    List<String> texts = new ArrayList<>();
    for (Object name : Iteration.toArray(r, names)) {
      texts.add(Text.str(r, name));
    }
    return texts;
  }

  /** Whether that leaves a cipher. */
  @Fn("_choose")
  static boolean choose(PyTlsContext self, String ciphers) {
    return self.settings.ciphers(ciphers);
  }

  /** Tuples (name, protocol, bits). */
  @Fn("_ciphers")
  static Object ciphers(PyTlsContext self) {
    PyList all = new PyList();
    for (String suite : self.settings.ciphers()) {
      all.add(PyTlsSession.cipher(suite));
    }
    return all;
  }

  /**
   * A certificate chain and its key, as the bytes of their files; the password is a function or
   * None.
   */
  @Fn("_identify")
  static void identify(Realm r, PyTlsContext self, Object chain, Object key, Object password) {
    List<X509Certificate> certificates;
    try {
      certificates = TlsSettings.chain(Buffers.bytes(r, chain));
    } catch (TlsException e) {
      throw SslErrors.of(r, e, SslErrors.CHAIN);
    }
    try {
      self.settings.identity(certificates, Buffers.bytes(r, key), () -> password(r, password));
    } catch (TlsException e) {
      boolean assigned = e.reason().equals("NO_CERTIFICATE_ASSIGNED");
      throw SslErrors.of(r, e, assigned ? SslErrors.CHECK : SslErrors.KEY);
    }
  }

  private static char[] password(Realm r, Object password) {
    if (password == PyNone.NONE) {
      return new char[0];
    }
    byte[] bytes = Buffers.bytes(r, Calls.call0(r, password));
    return new String(bytes, StandardCharsets.UTF_8).toCharArray();
  }

  /** Trust the certificates of a PEM file's bytes; return their number. */
  @Fn("_trust_pem")
  static long trustPem(Realm r, PyTlsContext self, Object bytes) {
    try {
      return self.settings.trustPem(Buffers.bytes(r, bytes));
    } catch (TlsException e) {
      throw SslErrors.of(r, e, SslErrors.CHAIN);
    }
  }

  /** Trust certificates in DER; return their number, or -1 where the bytes are none. */
  @Fn("_trust_der")
  static long trustDer(Realm r, PyTlsContext self, Object bytes) {
    try {
      return self.settings.trustDer(Buffers.bytes(r, bytes));
    } catch (TlsException e) {
      return -1;
    }
  }

  /**
   * Trust what those files hold, which are read when a peer's certificate comes; those that cannot
   * be are left out.
   */
  @Fn("_trust_later")
  static void trustLater(Realm r, PyTlsContext self, Object files) {
    List<String> names = texts(r, files);
    OutsideWorld world = r.world();
    self.settings.trustLater(() -> read(world, names));
  }

  private static Collection<X509Certificate> read(OutsideWorld world, List<String> names) {
    List<X509Certificate> found = new ArrayList<>();
    for (String name : names) {
      try (SeekableByteChannel file =
          world.open(world.path(name), Set.of(StandardOpenOption.READ))) {
        found.addAll(TlsSettings.chain(Channels.newInputStream(file).readAllBytes()));
      } catch (IOException none) {
        continue; // a folder of certificates may hold other files, and OpenSSL passes over them
      }
    }
    return found;
  }

  /** Trust what this Java trusts. */
  @Fn("_trust_java")
  static void trustJava(PyTlsContext self) {
    self.settings.trustLater(JavaTrust::certificates);
  }

  /** Trusted certificates as (dictionary, DER, whether an authority's). */
  @Fn("_trusted")
  static Object trusted(PyTlsContext self) {
    PyList all = new PyList();
    for (X509Certificate certificate : self.settings.trusted()) {
      try {
        all.add(
            new PyTuple(
                CertificateDict.of(certificate),
                Buffers.of(certificate.getEncoded()),
                certificate.getBasicConstraints() >= 0 || certificate.getVersion() < 3));
      } catch (CertificateEncodingException e) {
        throw new IllegalStateException(e);
      }
    }
    return all;
  }

  /** A session whose bytes come and go through two MemoryBIO. */
  @Fn("_session")
  static Object session(
      Realm r,
      PyTlsContext self,
      MemoryBio incoming,
      MemoryBio outgoing,
      boolean server,
      @Nullable String host) {
    try {
      return new PyTlsSession(
          server
              ? self.engines().server(new TlsBuffers())
              : self.engines().client(host, new TlsBuffers()),
          incoming,
          outgoing);
    } catch (TlsException e) {
      throw SslErrors.of(r, e, SslErrors.HANDSHAKE);
    }
  }
}
