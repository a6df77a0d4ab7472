package org.aiolang.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortStringsTest {
  private final ShortStrings strings = new ShortStrings();

  @Test
  void givesTheStringThatWasKept() {
    assertNull(strings.find("na", "me"));
    String kept = strings.keep("name");
    assertSame(kept, strings.find("na", "me"));
    assertSame(kept, strings.find("n", "ame"));
    assertSame(kept, strings.find("name", ""));
    assertSame(kept, strings.findJoined(new Object[] {"n", "a", "", "me", "more"}, 4));
  }

  @Test
  void givesNoOtherStringOfTheSameHash() {
    strings.keep("AaBB");
    assertEquals("AaBB".hashCode(), "BBAa".hashCode());
    assertNull(strings.find("BB", "Aa"));
    assertNull(strings.findJoined(new Object[] {"B", "B", "A", "a"}, 4));
    strings.keep("\0\0");
    assertNull(strings.find("", ""));
    assertNull(strings.find("\0", ""));
    assertNull(strings.findJoined(new Object[] {"\0"}, 1));
  }

  @Test
  void whatItGivesIsEqualToWhatWouldBeMade() {
    Random random = new Random(7);
    int found = 0;
    for (int i = 0; i < 100_000; i++) {
      String a = word(random);
      String b = word(random);
      String s = strings.find(a, b);
      assertTrue(s == null || s.equals(a + b));
      String joined = strings.findJoined(new Object[] {b, a}, 2);
      assertTrue(joined == null || joined.equals(b + a));
      found += s == null ? 0 : 1;
      strings.keep(random.nextBoolean() ? a + b : b + a);
    }
    assertTrue(found > 1000, found + " found");
  }

  @Test
  void itemsThatAreNoStringsAreLeftToTheCaller() {
    assertNull(strings.findJoined(new Object[] {"a", 1L}, 2));
  }

  @Test
  void placeThatMakesNewStringsOnlyStopsLookingAndTriesAgain() {
    int score = ShortStrings.START;
    int looked = 0;
    for (int i = 0; i < 50_000; i++) {
      if (score < 0) {
        score = ShortStrings.paused(score);
      } else {
        score = ShortStrings.after(score, false);
        looked++;
      }
    }
    assertTrue(looked > 2 * ShortStrings.START && looked < 1000, looked + " times");
  }

  @Test
  void placeWhereHalfIsFoundGoesOnLooking() {
    int score = ShortStrings.START;
    for (int i = 0; i < 10_000; i++) {
      score = ShortStrings.after(score, i % 2 == 0);
      assertTrue(score >= 0);
    }
  }

  @Test
  void joinsThatFindNothingStopLooking() {
    for (int i = 0; i < 1000; i++) {
      assertNull(strings.findJoined(new Object[] {"k", "" + i}, 2));
      strings.keepJoined("k" + i);
    }
    String last = strings.keep("last");
    assertNull(strings.findJoined(new Object[] {"la", "st"}, 2));
    assertSame(last, strings.find("la", "st"));
  }

  /** Up to four of few letters, one of them beyond Latin-1, two of them half of a pair. */
  private static String word(Random random) {
    String letters = "ab\u20ac\ud83d\ude00";
    StringBuilder s = new StringBuilder();
    for (int n = random.nextInt(5); n > 0; n--) {
      s.append(letters.charAt(random.nextInt(letters.length())));
    }
    return s.toString();
  }
}
