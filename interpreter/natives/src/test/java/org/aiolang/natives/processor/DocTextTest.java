package org.aiolang.natives.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        " Return x. |Return x.",
        " Return {@code x < y}. |Return x < y.",
        " See {@link String} or {@link String the class}. |See String or the class.",
        " One.~~ <p>Two <i>and</i> &lt;3&gt; &amp;amp;.~~ @param x it~ @return that~|"
            + "One.~~Two and <3> &amp;.",
        " A {@code {x: 1}} b.|A {x: 1} b.",
        " One~ two.~|One two.",
        " A line that is longer than seventy columns stays one where it is the only one.|"
            + "A line that is longer than seventy columns stays one where it is the only one.",
        " One.~~ <p>A paragraph of several lines, one of which is longer than seventy columns,~ is"
            + " filled anew.|One.~~A paragraph of several lines, one of which is longer than seventy"
            + "~columns, is filled anew.",
        " One:~   a  b~   c|One:~  a  b~  c",
        "|",
      })
  void stripsTags(String comment, String doc) {
    String expected = doc == null ? "" : doc.replace('~', '\n');
    assertEquals(expected, DocText.of(comment == null ? "" : comment.replace('~', '\n')));
  }
}
