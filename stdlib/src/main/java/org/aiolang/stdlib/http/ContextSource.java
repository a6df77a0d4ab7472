package org.aiolang.stdlib.http;

import org.aiolang.http.TlsSource;
import org.aiolang.net.tls.TlsEngines;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.LibraryPart;
import org.aiolang.stdlib.ssl.PyTlsContext;
import org.jspecify.annotations.Nullable;

/**
 * The TLS of a script's request: its {@code context=}, or what {@code
 * ssl._create_default_https_context} makes, which programs are known to replace. What that made is
 * kept as long as it is the same function, since reading the system's certificates takes its time.
 *
 * @param context an {@code ssl.SSLContext} or None
 */
public record ContextSource(Realm realm, Object context) implements TlsSource {
  /** The default context of one interpreter. */
  private static final class Kept {
    @Nullable Object function;
    @Nullable PyTlsContext context;
  }

  @Override
  public TlsEngines engines() {
    if (context != PyNone.NONE) {
      return of(context).engines();
    }
    Kept kept = realm.part(Kept.class);
    if (kept == null) {
      kept = new Kept();
      realm.setPart(Kept.class, kept);
    }
    Object function = LibraryPart.of(realm, "ssl", "_create_default_https_context");
    PyTlsContext made = kept.context;
    if (made == null || kept.function != function) {
      made = of(Calls.call0(realm, function));
      kept.function = function;
      kept.context = made;
    }
    return made.engines();
  }

  private PyTlsContext of(Object given) {
    if (given instanceof PyTlsContext c) {
      return c;
    }
    throw Errors.typeError(
        "context should be an ssl.SSLContext, not " + realm.typeOf(given).shown());
  }
}
