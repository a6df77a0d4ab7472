package org.aiolang.stdlib.re;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteSource;

/** The patterns that an interpreter compiled last. */
final class PatternCache {
  private static final int MOST = 512;

  private record Key(String text, boolean isBytes, int flags) {}

  private final Map<Key, PyPattern> patterns =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PyPattern> eldest) {
          return size() > MOST;
        }
      };

  static PatternCache of(Realm r) {
    PatternCache cache = r.part(PatternCache.class);
    if (cache == null) {
      cache = new PatternCache();
      r.setPart(PatternCache.class, cache);
    }
    return cache;
  }

  void clear() {
    patterns.clear();
  }

  /** The pattern of a str, bytes or pattern. */
  PyPattern get(Realm r, Object source, Object flagsArgument) {
    int flags = Convert.intValue(r, flagsArgument);
    if (source instanceof PyPattern p) {
      if (flags != 0) {
        throw Errors.valueError("cannot process flags argument with a compiled pattern");
      }
      return p;
    }
    String text = Text.asString(source);
    boolean isBytes = text == null;
    if (text == null) {
      byte[] bytes = ByteSource.orNull(source);
      if (bytes == null) {
        throw Errors.typeError("first argument must be string or compiled pattern");
      }
      text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
    Key key = new Key(text, isBytes, flags);
    PyPattern known = patterns.get(key);
    if (known == null) {
      PatternParser.Parsed parsed = PatternParser.parse(r, source, text, !isBytes, flags);
      known = new PyPattern(source, isBytes, PatternCompiler.compile(r, parsed));
      patterns.put(key, known);
    }
    return known;
  }
}
