package org.aiolang.types.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/** The encodings of East Asia, by Java's charsets. */
final class Multibyte {
  private static final String REASON = "illegal multibyte sequence";

  private final String name;
  private final Charset charset;

  private Multibyte(String name, Charset charset) {
    this.name = name;
    this.charset = charset;
  }

  /** That of a name that {@link CodecNames#module} gives; null where Java has none. */
  static @Nullable Multibyte of(String module) {
    String java =
        switch (module) {
          case "big5" -> "Big5";
          case "big5hkscs" -> "Big5-HKSCS";
          case "cp932" -> "windows-31j";
          case "cp949" -> "x-windows-949";
          case "cp950" -> "x-windows-950";
          case "euc_jp" -> "EUC-JP";
          case "euc_kr" -> "EUC-KR";
          case "gb18030" -> "GB18030";
          case "gb2312" -> "GB2312";
          case "gbk" -> "GBK";
          case "iso2022_jp" -> "ISO-2022-JP";
          case "iso2022_jp_2" -> "ISO-2022-JP-2";
          case "iso2022_kr" -> "ISO-2022-KR";
          case "johab" -> "x-Johab";
          case "shift_jis" -> "Shift_JIS";
          default -> "";
        };
    return java.isEmpty() || !Charset.isSupported(java)
        ? null
        : new Multibyte(module, Charset.forName(java));
  }

  byte[] encode(Realm r, String s, String errors) {
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer in = CharBuffer.wrap(s);
    ByteBuffer out = ByteBuffer.allocate((int) (s.length() * encoder.maxBytesPerChar()) + 16);
    while (true) {
      CoderResult result = encoder.encode(in, out, true);
      if (result.isUnderflow()) {
        encoder.flush(out);
        return Arrays.copyOf(out.array(), out.position());
      }
      int start = in.position();
      int end = start + result.length();
      String with = EncodeErrors.replacement(r, s, name, start, end, REASON, errors);
      in.position(end);
      try {
        ByteBuffer more = charset.newEncoder().encode(CharBuffer.wrap(with));
        if (out.remaining() < more.remaining() + in.remaining() * encoder.maxBytesPerChar() + 16) {
          Sizes.check(r, (long) out.position() + more.remaining());
          ByteBuffer larger = ByteBuffer.allocate(out.capacity() * 2 + more.remaining() * 2);
          out.flip();
          out = larger.put(out);
        }
        out.put(more);
      } catch (CharacterCodingException e) {
        throw EncodeErrors.error(s, name, start, end, REASON);
      }
    }
  }

  private CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  String decode(byte[] data, String errors) {
    CharsetDecoder decoder = decoder();
    ByteBuffer in = ByteBuffer.wrap(data);
    CharBuffer out = CharBuffer.allocate(data.length * 2 + 16);
    StringBuilder text = new StringBuilder();
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      out.flip();
      text.append(out);
      out.clear();
      if (result.isUnderflow()) {
        return text.toString();
      }
      if (result.isError()) {
        int start = in.position();
        boolean cut = complete(Arrays.copyOfRange(data, start, data.length)) == 0;
        int end = cut ? data.length : start + result.length();
        String reason = cut ? "incomplete multibyte sequence" : REASON;
        DecodeErrors.append(text, data, name, start, end, reason, errors);
        in.position(end);
      }
    }
  }

  /** How many of the bytes can be decoded, or are wrong, whatever follows. */
  int complete(byte[] data) {
    CharsetDecoder decoder = decoder();
    ByteBuffer in = ByteBuffer.wrap(data);
    CharBuffer out = CharBuffer.allocate(data.length * 2 + 16);
    while (true) {
      CoderResult result = decoder.decode(in, out, false);
      if (result.isUnderflow()) {
        return in.position();
      }
      if (result.isError()) {
        in.position(in.position() + result.length());
      }
      out.clear();
    }
  }
}
