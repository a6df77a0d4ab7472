package org.aiolang.stdlib.binary;

import java.security.MessageDigest;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;

/** A hash being made. */
@Type(value = "HASH", module = "_hashlib")
final class PyHash extends PyObject {
  static final PyType TYPE = PyType.builtin("HASH").members(new PyHashTable()).sealed();

  private final String name;
  private final MessageDigest digest;

  PyHash(String name, MessageDigest digest) {
    super(TYPE.instanceShape());
    this.name = name;
    this.digest = digest;
  }

  private byte[] value() {
    return copied().digest();
  }

  private MessageDigest copied() {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError("a hash of the JDK that cannot be copied", e);
    }
  }

  /** Update this hash object's state with the provided string. */
  @Fn
  static void update(Realm r, PyHash self, Object obj) {
    if (Text.asString(obj) != null) {
      throw Errors.typeError("Strings must be encoded before hashing");
    }
    byte[] data = ByteSource.orNull(obj);
    if (data == null) {
      throw Errors.typeError("object supporting the buffer API required");
    }
    self.digest.update(data);
  }

  /** Return the digest value as a bytes object. */
  @Fn
  static Object digest(PyHash self) {
    return new PyBytes(self.value());
  }

  /** Return the digest value as a string of hexadecimal digits. */
  @Fn
  static String hexdigest(PyHash self) {
    StringBuilder out = new StringBuilder();
    for (byte b : self.value()) {
      out.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return out.toString();
  }

  /** Return a copy of the hash object. */
  @Fn
  static Object copy(PyHash self) {
    return new PyHash(self.name, self.copied());
  }

  @Getter
  static String name(PyHash self) {
    return self.name;
  }

  @Getter
  static long digestSize(PyHash self) {
    return self.digest.getDigestLength();
  }

  /** The size of a block in bytes. */
  @Getter
  static long blockSize(PyHash self) {
    return switch (self.name) {
      case "sha384", "sha512", "sha512_224", "sha512_256", "blake2b" -> 128;
      case "sha3_224" -> 144;
      case "sha3_256" -> 136;
      case "sha3_384" -> 104;
      case "sha3_512" -> 72;
      default -> 64;
    };
  }

  @Fn
  static String __repr__(PyHash self) {
    return "<" + self.name + " _hashlib.HASH object @ " + Text.address(self) + ">";
  }
}
