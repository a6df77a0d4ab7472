package org.aiolang.net.tls;

import java.security.cert.CertificateException;

/** Why a peer's certificate is not taken, in OpenSSL's numbers and words. */
final class VerifyFailure extends CertificateException {
  private static final long serialVersionUID = 1L;

  private final int code;

  /** One of the {@code X509_V_ERR_} codes and its text. */
  VerifyFailure(int code, String text) {
    super(text);
    this.code = code;
  }

  int code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
