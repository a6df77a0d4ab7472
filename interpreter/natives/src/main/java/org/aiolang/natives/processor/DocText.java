package org.aiolang.natives.processor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a docstring of a Javadoc comment: text kept, tags stripped. Paragraphs of several lines are
 * filled anew, so that they fit into a terminal, indented as {@code help} does.
 */
final class DocText {
  private static final Pattern BLOCK_TAGS = Pattern.compile("(?m)^\\s*@[a-z].*", Pattern.DOTALL);
  private static final Pattern INLINE_TAG =
      Pattern.compile("\\{@(\\w+)\\s*([^{}]*(?:\\{[^{}]*\\}[^{}]*)*)\\}");
  private static final Pattern LINK = Pattern.compile("\\S+\\s+(\\S.*)", Pattern.DOTALL);
  private static final Pattern PARAGRAPH = Pattern.compile("\\s*<p>\\s*");
  private static final int COLUMNS = 70;
  private static final Pattern ELEMENT = Pattern.compile("</?[a-zA-Z][^>]*>");

  private DocText() {}

  static String of(String comment) {
    String text = BLOCK_TAGS.matcher(comment.replace("\r\n", "\n")).replaceFirst("");
    StringBuilder plain = new StringBuilder();
    Matcher tag = INLINE_TAG.matcher(text);
    int from = 0;
    while (tag.find()) {
      plain.append(stripElements(text.substring(from, tag.start())));
      plain.append(inline(tag.group(1), tag.group(2)));
      from = tag.end();
    }
    plain.append(stripElements(text.substring(from)));
    return filled(trimLines(plain.toString()));
  }

  private static String inline(String tag, String body) {
    if (tag.equals("link") || tag.equals("linkplain")) {
      Matcher labelled = LINK.matcher(body);
      return labelled.matches() ? labelled.group(1) : body.replaceFirst("^#", "");
    }
    return body;
  }

  private static String stripElements(String text) {
    String stripped = PARAGRAPH.matcher(text).replaceAll("\n\n");
    return ELEMENT
        .matcher(stripped)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", " ")
        .replace("&#64;", "@")
        .replace("&amp;", "&");
  }

  private static String filled(String text) {
    StringBuilder result = new StringBuilder();
    for (String paragraph : text.split("\n\n", -1)) {
      result.append(result.length() == 0 ? "" : "\n\n");
      boolean one = paragraph.indexOf('\n') < 0;
      boolean laidOut = paragraph.startsWith(" ") || paragraph.contains("\n ");
      result.append(one || laidOut ? paragraph : fill(paragraph));
    }
    return result.toString();
  }

  private static String fill(String paragraph) {
    StringBuilder result = new StringBuilder();
    int column = 0;
    for (String word : paragraph.split("\\s+")) {
      boolean fits = column + 1 + word.length() <= COLUMNS;
      if (result.length() > 0) {
        result.append(fits ? ' ' : '\n');
      }
      column = fits && column > 0 ? column + 1 + word.length() : word.length();
      result.append(word);
    }
    return result.toString();
  }

  private static String trimLines(String text) {
    StringBuilder result = new StringBuilder();
    for (String line : text.strip().split("\n", -1)) {
      if (result.length() > 0) {
        result.append('\n');
      }
      // A comment line keeps the blank that follows its star.
      String unmarked = line.startsWith(" ") ? line.substring(1) : line;
      result.append(unmarked.stripTrailing());
    }
    return result.toString();
  }
}
