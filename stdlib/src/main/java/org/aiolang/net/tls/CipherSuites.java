package org.aiolang.net.tls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cipher suites under OpenSSL's names, and its language for choosing them ({@code man ciphers}):
 * terms joined by colons, each a name or keywords joined by plus signs, with {@code !}, {@code -}
 * or {@code +} before it.
 */
public final class CipherSuites {
  /** CPython's default. */
  static final String DEFAULT = "ECDH+AESGCM:ECDH+CHACHA20:ECDH+AES:DHE+AES:!SHA1";

  private CipherSuites() {}

  /** OpenSSL's name of a suite that the JDK names as RFC 5246 and 8446 do. */
  public static String openSslName(String suite) {
    int with = suite.indexOf("_WITH_");
    if (with < 0) {
      return suite;
    }
    String exchange = suite.substring(4, with).replace('_', '-');
    String cipher =
        suite
            .substring(with + 6)
            .replace("AES_128_CBC", "AES128")
            .replace("AES_256_CBC", "AES256")
            .replace("AES_128", "AES128")
            .replace("AES_256", "AES256")
            .replace("CHACHA20_POLY1305_SHA256", "CHACHA20-POLY1305")
            .replace('_', '-');
    return exchange.equals("RSA") ? cipher : exchange + "-" + cipher;
  }

  /** Bits of a suite's key. */
  public static int bits(String suite) {
    return suite.contains("_128_") ? 128 : suite.contains("3DES") ? 168 : 256;
  }

  /** Authenticated encryption before the older kind, then the longer key. */
  private static int strength(String suite) {
    return bits(suite) + (suite.contains("_CBC_") ? 0 : 1000);
  }

  /** The protocol that brought a suite, as {@code SSLSocket.cipher()} says it. */
  public static String protocol(String suite) {
    boolean newer = suite.endsWith("_SHA256") && suite.contains("CBC") || suite.endsWith("SHA384");
    return !suite.contains("_WITH_")
        ? "TLSv1.3"
        : newer || suite.contains("GCM") || suite.contains("CHACHA") ? "TLSv1.2" : "TLSv1.0";
  }

  static boolean isOfTls13(String suite) {
    return !suite.contains("_WITH_") && suite.startsWith("TLS_");
  }

  /**
   * Those of the supported suites that a text chooses, in its order; those of TLS 1.3 come first
   * and always.
   */
  static List<String> choose(String text, String[] supported) {
    List<String> all = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    String[] strongest = supported.clone();
    Arrays.sort(strongest, Comparator.comparingInt(CipherSuites::strength).reversed());
    for (String suite : strongest) {
      if (suite.contains("_SCSV") || suite.contains("_DSS_")) {
        continue; // a signal, and keys that nobody has
      }
      if (isOfTls13(suite)) {
        chosen.add(suite);
      } else if (suite.startsWith("TLS_") && !suite.contains("_NULL_") && !suite.contains("anon")) {
        all.add(suite);
      }
    }
    chosen.addAll(select(text, all));
    return chosen;
  }

  private static Set<String> select(String text, List<String> all) {
    Set<String> chosen = new LinkedHashSet<>();
    Set<String> killed = new LinkedHashSet<>();
    for (String term : text.split("[:, ]+")) {
      if (term.isEmpty() || term.startsWith("@")) {
        continue;
      }
      char sign = term.charAt(0);
      boolean signed = sign == '!' || sign == '-' || sign == '+';
      String body = signed ? term.substring(1) : term;
      List<String> found = new ArrayList<>();
      if (body.equals("DEFAULT")) {
        found.addAll(select(DEFAULT, all));
      } else {
        for (String suite : all) {
          if (matches(suite, body)) {
            found.add(suite);
          }
        }
      }
      switch (sign) {
        case '!' -> {
          killed.addAll(found);
          chosen.removeAll(found);
        }
        case '-' -> chosen.removeAll(found);
        case '+' -> {
          found.retainAll(chosen);
          chosen.removeAll(found);
          chosen.addAll(found);
        }
        default -> {
          found.removeAll(killed);
          chosen.addAll(found);
        }
      }
    }
    return chosen;
  }

  private static boolean matches(String suite, String body) {
    if (openSslName(suite).equals(body)) {
      return true;
    }
    for (String keyword : body.split("\\+")) {
      if (!has(suite, keyword)) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(String suite, String keyword) {
    return switch (keyword) {
      case "ALL", "COMPLEMENTOFDEFAULT" -> true;
      case "HIGH" -> !suite.contains("DES");
      case "ECDH", "ECDHE", "EECDH", "kECDHE", "kEECDH" -> suite.startsWith("TLS_ECDHE_");
      case "DH", "DHE", "EDH", "kDHE", "kEDH" -> suite.startsWith("TLS_DHE_");
      case "RSA", "kRSA" -> suite.startsWith("TLS_RSA_");
      case "aRSA" -> suite.contains("_RSA_");
      case "ECDSA", "aECDSA" -> suite.contains("_ECDSA_");
      case "AES" -> suite.contains("_AES_");
      case "AES128" -> suite.contains("_AES_128_");
      case "AES256" -> suite.contains("_AES_256_");
      case "AESGCM" -> suite.contains("_GCM_");
      case "CHACHA20" -> suite.contains("CHACHA20");
      case "3DES" -> suite.contains("3DES");
      case "SHA", "SHA1" -> suite.endsWith("_SHA");
      case "SHA256" -> suite.endsWith("CBC_SHA256");
      case "SHA384" -> suite.endsWith("CBC_SHA384");
      case "TLSv1.2" -> protocol(suite).equals("TLSv1.2");
      default -> false;
    };
  }
}
