package org.aiolang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decoding of programs; the failures were recorded from CPython 3.13. */
class SourceBytesTest {
  /** Bytes are written as Latin-1 chars; a tilde stands for a line end. */
  @ParameterizedTest
  @CsvSource({
    "x = 'Ã©', x = 'é'",
    "'ï»¿x', x",
    "x = 'ï¿½', x = '\uFFFD'",
    "# coding: latin-1~'é', # coding: latin-1~'é'",
    "#!sh~# -*- coding: koi8_r -*-~Á, #!sh~# -*- coding: koi8_r -*-~а",
    "# coding: U8~Ã©, # coding: U8~é",
    "# coding: iso-latin-1-unix~é, # coding: iso-latin-1-unix~é",
    "'ï»¿# coding: UTF_8-dos', # coding: UTF_8-dos",
    "# vim: set fileencoding=utf-8 :~Ã©, # vim: set fileencoding=utf-8 :~é",
    "x = 1~# coding: latin-1~Ã©, x = 1~# coding: latin-1~é",
    "~~# coding: latin-1~Ã©, ~~# coding: latin-1~é",
    "# encoding is not declared~Ã©, # encoding is not declared~é"
  })
  void decodes(String bytes, String text) throws SyntaxError {
    assertEquals(text.replace('~', '\n'), decode(bytes).text());
  }

  @ParameterizedTest
  @CsvSource({
    "é, \\xe9, 1",
    "x = 1~'â(¡', \\xe2, 2",
    "x = (~1~'Ã, \\xc3, 3",
    "'''~~é''', \\xe9, 3",
    "a\rb\r~í\u00a0\u0080, \\xed, 3"
  })
  void namesTheFirstWrongByte(String bytes, String code, int line) {
    SyntaxError e = assertThrows(SyntaxError.class, () -> decode(bytes));
    assertEquals(
        "Non-UTF-8 code starting with '"
            + code
            + "' in file f.aio on line "
            + line
            + ", but no encoding declared; see https://peps.python.org/pep-0263/ for details",
        e.getMessage());
    assertEquals(-1, e.start());
  }

  @ParameterizedTest
  @CsvSource({
    "# coding: foo, foo",
    "# coding: ascii~é, ascii",
    "# coding: utf-16, utf-16",
    "# coding: utf-8x, utf-8x",
    "'ï»¿# coding: latin-1', iso-8859-1 with BOM",
    "'ï»¿# coding: LATIN_1-unix', iso-8859-1 with BOM",
    "'ï»¿# coding: utf8', utf8 with BOM",
    "'ï»¿# coding: U8', U8 with BOM"
  })
  void refusesEncodings(String bytes, String problem) {
    SyntaxError e = assertThrows(SyntaxError.class, () -> decode(bytes));
    assertEquals("encoding problem: " + problem, e.getMessage());
  }

  @Test
  void emptyProgram() throws SyntaxError {
    assertEquals("", SourceBytes.decode("f.aio", new byte[0]).text());
  }

  private static Source decode(String bytes) throws SyntaxError {
    return SourceBytes.decode(
        "f.aio", bytes.replace('~', '\n').getBytes(StandardCharsets.ISO_8859_1));
  }
}
