package org.aiolang.stdlib.ssl;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.aiolang.net.tls.Der;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyTuple;
import org.jspecify.annotations.Nullable;

/** A certificate as {@code getpeercert()} shows it. */
final class CertificateDict {
  private static final String ALTERNATIVES = "2.5.29.17";
  private static final String AUTHORITY_ACCESS = "1.3.6.1.5.5.7.1.1";
  private static final String REVOCATION_LISTS = "2.5.29.31";
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private CertificateDict() {}

  static PyDict of(X509Certificate certificate) {
    PyDict dict = new PyDict();
    dict.putStr("subject", name(new Der(certificate.getSubjectX500Principal().getEncoded())));
    dict.putStr("issuer", name(new Der(certificate.getIssuerX500Principal().getEncoded())));
    dict.putStr("version", (long) certificate.getVersion());
    dict.putStr("serialNumber", hex(certificate.getSerialNumber()));
    dict.putStr("notBefore", date(certificate.getNotBefore()));
    dict.putStr("notAfter", date(certificate.getNotAfter()));
    putAlternatives(dict, extension(certificate, ALTERNATIVES));
    putAccess(dict, extension(certificate, AUTHORITY_ACCESS));
    putLists(dict, extension(certificate, REVOCATION_LISTS));
    return dict;
  }

  /** What an extension holds, or null. */
  private static @Nullable Der extension(X509Certificate certificate, String oid) {
    byte[] value = certificate.getExtensionValue(oid);
    return value == null ? null : new Der(value).expect(Der.OCTET_STRING).inside();
  }

  private static String hex(BigInteger number) {
    String digits = number.abs().toString(16).toUpperCase(Locale.ROOT);
    String even = digits.length() % 2 == 0 ? digits : "0" + digits;
    return number.signum() < 0 ? "-" + even : even;
  }

  /** {@code Jan 1 00:00:00 2020 GMT}. */
  private static String date(Date date) {
    ZonedDateTime t = date.toInstant().atZone(ZoneOffset.UTC);
    return String.format(
        Locale.ROOT,
        "%s %2d %02d:%02d:%02d %d GMT",
        MONTHS[t.getMonthValue() - 1],
        t.getDayOfMonth(),
        t.getHour(),
        t.getMinute(),
        t.getSecond(),
        t.getYear());
  }

  /** A tuple of tuples of pairs: the relative names, each with its attributes. */
  private static PyTuple name(Der encoded) {
    List<Object> names = new ArrayList<>();
    Der sets = encoded.expect(Der.SEQUENCE).inside();
    while (sets.hasNext()) {
      List<Object> pairs = new ArrayList<>();
      Der set = sets.expect(Der.SET).inside();
      while (set.hasNext()) {
        Der pair = set.expect(Der.SEQUENCE).inside();
        String key = attribute(pair.expect(Der.OID).oid());
        pair.next();
        pairs.add(new PyTuple(key, pair.text()));
      }
      names.add(PyTuple.of(pairs.toArray()));
    }
    return PyTuple.of(names.toArray());
  }

  /** OpenSSL's long name of an attribute of a name. */
  private static String attribute(String oid) {
    return switch (oid) {
      case "2.5.4.3" -> "commonName";
      case "2.5.4.4" -> "surname";
      case "2.5.4.5" -> "serialNumber";
      case "2.5.4.6" -> "countryName";
      case "2.5.4.7" -> "localityName";
      case "2.5.4.8" -> "stateOrProvinceName";
      case "2.5.4.9" -> "streetAddress";
      case "2.5.4.10" -> "organizationName";
      case "2.5.4.11" -> "organizationalUnitName";
      case "2.5.4.12" -> "title";
      case "2.5.4.15" -> "businessCategory";
      case "2.5.4.17" -> "postalCode";
      case "2.5.4.42" -> "givenName";
      case "2.5.4.97" -> "organizationIdentifier";
      case "0.9.2342.19200300.100.1.1" -> "userId";
      case "0.9.2342.19200300.100.1.25" -> "domainComponent";
      case "1.2.840.113549.1.9.1" -> "emailAddress";
      case "1.3.6.1.4.1.311.60.2.1.2" -> "jurisdictionStateOrProvinceName";
      case "1.3.6.1.4.1.311.60.2.1.3" -> "jurisdictionCountryName";
      default -> oid;
    };
  }

  private static void putAlternatives(PyDict dict, @Nullable Der extension) {
    if (extension == null) {
      return;
    }
    List<Object> names = new ArrayList<>();
    Der all = extension.expect(Der.SEQUENCE).inside();
    while (all.hasNext()) {
      PyTuple name = general(all);
      if (name != null) {
        names.add(name);
      }
    }
    dict.putStr("subjectAltName", PyTuple.of(names.toArray()));
  }

  /** The next general name (RFC 5280, 4.2.1.6) with its kind. */
  private static @Nullable PyTuple general(Der names) {
    return switch (names.next()) {
      case 0x81 -> new PyTuple("email", names.text());
      case 0x82 -> new PyTuple("DNS", names.text());
      case 0xa4 -> new PyTuple("DirName", name(names.inside()));
      case 0x86 -> new PyTuple("URI", names.text());
      case 0x87 -> new PyTuple("IP Address", address(names.content()));
      case 0x88 -> new PyTuple("Registered ID", names.oid());
      default -> new PyTuple("othername", "<unsupported>");
    };
  }

  /** OpenSSL writes the groups of IPv6 out. */
  private static String address(byte[] bytes) {
    if (bytes.length == 16) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < 16; i += 2) {
        int group = (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff;
        out.append(i == 0 ? "" : ":").append(Integer.toHexString(group).toUpperCase(Locale.ROOT));
      }
      return out.toString();
    }
    try {
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      return "<invalid>";
    }
  }

  private static void putAccess(PyDict dict, @Nullable Der extension) {
    if (extension == null) {
      return;
    }
    List<Object> ocsp = new ArrayList<>();
    List<Object> issuers = new ArrayList<>();
    Der all = extension.expect(Der.SEQUENCE).inside();
    while (all.hasNext()) {
      Der one = all.expect(Der.SEQUENCE).inside();
      String method = one.expect(Der.OID).oid();
      if (one.next() == 0x86) {
        if (method.equals("1.3.6.1.5.5.7.48.1")) {
          ocsp.add(one.text());
        } else if (method.equals("1.3.6.1.5.5.7.48.2")) {
          issuers.add(one.text());
        }
      }
    }
    putAll(dict, "OCSP", ocsp);
    putAll(dict, "caIssuers", issuers);
  }

  private static void putLists(PyDict dict, @Nullable Der extension) {
    if (extension == null) {
      return;
    }
    List<Object> places = new ArrayList<>();
    collect(extension, places);
    putAll(dict, "crlDistributionPoints", places);
  }

  /** The URIs of distribution points, at whatever depth they are. */
  private static void collect(Der from, List<Object> places) {
    while (from.hasNext()) {
      int tag = from.next();
      if (tag == 0x86) {
        places.add(from.text());
      } else if ((tag & 0x20) != 0) {
        collect(from.inside(), places);
      }
    }
  }

  private static void putAll(PyDict dict, String key, List<Object> values) {
    if (!values.isEmpty()) {
      dict.putStr(key, PyTuple.of(values.toArray()));
    }
  }
}
