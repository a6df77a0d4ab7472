package org.aiolang.stdlib.streams;

import org.aiolang.net.ResolveException;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.stdlib.http.HttpErrors;

/** Port arguments. */
final class Ports {
  private Ports() {}

  /** A port given as a number, as its digits or as None. */
  static int of(Realm r, Object port) {
    if (port == PyNone.NONE) {
      return 0;
    }
    String text = Text.asString(port);
    long n;
    if (text == null) {
      n = Convert.longValue(r, port);
    } else {
      try {
        n = Long.parseLong(text);
      } catch (NumberFormatException e) {
        throw HttpErrors.connection(r, new ResolveException(text, ResolveException.EAI_SERVICE));
      }
    }
    if (n < 0 || n > 65535) {
      throw Errors.overflowError("getsockaddrarg: port must be 0-65535.");
    }
    return (int) n;
  }
}
