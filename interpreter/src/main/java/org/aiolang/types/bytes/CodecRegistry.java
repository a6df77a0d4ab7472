package org.aiolang.types.bytes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What a program registered with {@code codecs}: search functions and error handlers. One of each
 * realm, made when first registered with; used on the script's thread only. Source: module codecs.
 */
public final class CodecRegistry {
  private final List<Object> searches = new ArrayList<>();
  private final Map<String, Object> found = new HashMap<>();
  private final Map<String, Object> handlers = new HashMap<>();

  private CodecRegistry() {}

  /** That of the realm. */
  public static CodecRegistry of(Realm r) {
    CodecRegistry registry = r.part(CodecRegistry.class);
    if (registry == null) {
      registry = new CodecRegistry();
      r.setPart(CodecRegistry.class, registry);
    }
    return registry;
  }

  /** Adds a search function, which is asked after those before it. */
  public void register(Object search) {
    searches.add(search);
  }

  /** Takes a search function away, and forgets what any of them found. */
  public void unregister(Object search) {
    if (searches.remove(search)) {
      found.clear();
    }
  }

  /** Names an error handler. */
  public void registerHandler(String name, Object handler) {
    handlers.put(name, handler);
  }

  /** The handler a program gave that name; null without one. */
  public @Nullable Object handler(Realm r, String name) {
    checkName(r, name);
    return handlers.get(name);
  }

  /** ValueError and UnicodeEncodeError for a name that C's strings cannot hold. */
  private static void checkName(Realm r, String name) {
    Utf8.encode(r, name, "strict");
    if (name.indexOf('\0') >= 0) {
      throw Errors.valueError("embedded null character");
    }
  }

  /** The four of the codec of that name; null where no search function knows it. TypeError. */
  public @Nullable PyTuple find(Realm r, String encoding) {
    checkName(r, encoding);
    String name = CodecNames.normal(encoding);
    Object known = found.get(name);
    if (known != null) {
      return (PyTuple) known;
    }
    String module = CodecNames.module(encoding);
    if (module != null && isLibrary(module)) {
      Object library = r.importer().importPath(r, "encodings." + module);
      PyTuple four = (PyTuple) Calls.call0(r, Attributes.get(r, library, "getregentry"));
      found.put(name, four);
      return four;
    }
    for (Object search : new ArrayList<>(searches)) {
      Object answer = Calls.call1(r, search, name);
      if (answer == PyNone.NONE) {
        continue;
      }
      if (!(answer instanceof PyTuple four) || four.size() != 4) {
        throw Errors.typeError("codec search functions must return 4-tuples");
      }
      found.put(name, four);
      return four;
    }
    return null;
  }

  /** Whether a codec is a module written in the language. */
  private static boolean isLibrary(String module) {
    return switch (module) {
      case "base64_codec", "charmap", "hex_codec", "idna", "punycode" -> true;
      case "quopri_codec", "rot_13", "undefined", "uu_codec", "zlib_codec" -> true;
      default -> false;
    };
  }

  /** The result of one function of a text codec; null where none is found. */
  static @Nullable Object run(Realm r, String encoding, int which, Object given, String errors) {
    PyTuple codec = of(r).find(r, encoding);
    if (codec == null) {
      return null;
    }
    String verb = which == 0 ? "encode" : "decode";
    Object text = Attributes.getOrNull(r, codec, "_is_text_encoding");
    if (text != null && !Truth.of(r, text)) {
      throw Codecs.notText(encoding, verb);
    }
    // a codec function may take no handler: strict, which is what it means without one, is not said
    Object answer =
        errors.equals("strict")
            ? Calls.call1(r, codec.get(which), given)
            : Calls.call2(r, codec.get(which), given, errors);
    if (!(answer instanceof PyTuple pair) || pair.size() != 2) {
      throw Errors.typeError(
          which == 0
              ? "encoder must return a tuple (object, integer)"
              : "decoder must return a tuple (object,integer)");
    }
    return pair.get(0);
  }

  /** The handler a program gave that name, where it is none of the usual ones. */
  static @Nullable Object own(Realm r, String errors) {
    CodecRegistry registry = r.part(CodecRegistry.class);
    return registry == null ? null : registry.handler(r, errors);
  }

  /** What a handler says of an error: the replacement, and where to go on, from 0 to length. */
  static PyTuple ask(Realm r, Object handler, PyException error, int length, boolean encoding) {
    Object answer = Calls.call1(r, handler, error.value());
    boolean fits =
        answer instanceof PyTuple pair
            && pair.size() == 2
            && (Text.asString(pair.get(0)) != null || encoding && pair.get(0) instanceof PyBytes);
    if (!fits) {
      throw Errors.typeError(
          encoding
              ? "encoding error handler must return (str/bytes, int) tuple"
              : "decoding error handler must return (str, int) tuple");
    }
    PyTuple pair = (PyTuple) answer;
    long given = Convert.longValue(r, pair.get(1));
    long at = given < 0 ? given + length : given;
    if (at < 0 || at > length) {
      throw Errors.of(
          Exceptions.INDEX_ERROR, "position " + at + " from error handler out of bounds");
    }
    return new PyTuple(pair.get(0), at);
  }
}
