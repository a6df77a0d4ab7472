package org.aiolang.stdlib.text;

import java.util.Map;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.CodecNames;
import org.aiolang.types.bytes.CodecRegistry;
import org.aiolang.types.bytes.Codecs;

/** What module {@code codecs} keeps where {@code str.encode} and {@code bytes.decode} find it. */
@Module("_codec_registry")
public final class CodecRegistryModule {
  private CodecRegistryModule() {}

  /** Adds a search function. */
  @Fn
  static Object register(Realm r, Object search) {
    CodecRegistry.of(r).register(search);
    return PyNone.NONE;
  }

  /** Takes a search function away. */
  @Fn
  static Object unregister(Realm r, Object search) {
    CodecRegistry.of(r).unregister(search);
    return PyNone.NONE;
  }

  /** What the search functions find; None for nothing. */
  @Fn
  static Object find(Realm r, String encoding) {
    Object found = CodecRegistry.of(r).find(r, encoding);
    return found == null ? PyNone.NONE : found;
  }

  /** Whether it is one of the text encodings that are always there. */
  @Fn
  static boolean is_own(String encoding) {
    return Codecs.exists(encoding);
  }

  /** Names an error handler. */
  @Fn
  static Object register_error(Realm r, String name, Object handler) {
    CodecRegistry.of(r).registerHandler(name, handler);
    return PyNone.NONE;
  }

  /** The handler of that name; None for nothing. */
  @Fn
  static Object handler(Realm r, String name) {
    Object handler = CodecRegistry.of(r).handler(r, name);
    return handler == null ? PyNone.NONE : handler;
  }

  /** How many of the bytes can be decoded before those are known that follow. */
  @Fn
  static long complete(Realm r, Object data, String encoding) {
    return Codecs.complete(ByteSource.of(r, data), encoding);
  }

  /** The name that {@code codecs.lookup} gives an encoding. */
  @Fn
  static String shown(String encoding) {
    return CodecNames.shown(encoding);
  }

  /** The modules that aliases stand for. */
  @Fn
  static Object aliases(Realm r) {
    PyDict dict = new PyDict();
    for (Map.Entry<String, String> alias : CodecNames.aliases().entrySet()) {
      dict.put(r, alias.getKey(), alias.getValue());
    }
    return dict;
  }
}
