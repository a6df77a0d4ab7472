package org.aiolang.syntax.antlr;

import java.text.Normalizer;

/**
 * The words of one text: an open-addressed table that gives each spelling one String, and tells
 * keywords from names.
 */
final class Words {
  private static final int FIRST_KEYWORD = AioParser.FALSE;
  private static final int LAST_KEYWORD = AioParser.YIELD;

  private String[] words = new String[256];
  private byte[] types = new byte[256];
  private int size;

  /** Kind of token of the word found last. */
  int type;

  Words() {
    keyword("or", AioParser.OR);
    keyword("and", AioParser.AND);
    keyword("in", AioParser.IN);
    keyword("is", AioParser.IS);
    keyword("not", AioParser.NOT);
    for (int type = FIRST_KEYWORD; type <= LAST_KEYWORD; type++) {
      String quoted = AioParser.VOCABULARY.getLiteralName(type);
      keyword(quoted.substring(1, quoted.length() - 1), type);
    }
  }

  private void keyword(String word, int type) {
    int i = slot(word, 0, word.length());
    words[i] = word;
    types[i] = (byte) type;
    size++;
  }

  /** The one String for these chars; sets {@link #type}. */
  String find(String text, int start, int end, boolean ascii) {
    if (!ascii) {
      String normal = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC);
      return find(normal, 0, normal.length(), true);
    }
    int i = slot(text, start, end);
    String word = words[i];
    if (word == null) {
      word = text.substring(start, end);
      words[i] = word;
      types[i] = (byte) AioParser.NAME;
      if (++size > words.length / 2) {
        grow();
        type = AioParser.NAME;
        return word;
      }
    }
    type = types[i];
    return word;
  }

  private int slot(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    hash *= 0x9E3779B1;
    int mask = words.length - 1;
    int i = (hash >>> 15) & mask;
    int length = end - start;
    while (true) {
      String word = words[i];
      if (word == null || word.length() == length && text.startsWith(word, start)) {
        return i;
      }
      i = (i + 1) & mask;
    }
  }

  private void grow() {
    String[] oldWords = words;
    byte[] oldTypes = types;
    words = new String[oldWords.length * 2];
    types = new byte[words.length];
    for (int k = 0; k < oldWords.length; k++) {
      String word = oldWords[k];
      if (word != null) {
        int i = slot(word, 0, word.length());
        words[i] = word;
        types[i] = oldTypes[k];
      }
    }
  }
}
