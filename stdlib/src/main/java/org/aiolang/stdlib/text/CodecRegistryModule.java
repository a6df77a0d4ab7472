package org.aiolang.stdlib.text;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
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
    Object handler = CodecRegistry.of(r).handler(name);
    return handler == null ? PyNone.NONE : handler;
  }
}
