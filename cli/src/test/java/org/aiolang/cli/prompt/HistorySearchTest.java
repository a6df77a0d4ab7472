package org.aiolang.cli.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistorySearchTest {
  private final HistorySearch search =
      new HistorySearch(
          List.of(
              "alpha tick", "x = '[t] tick tick'", "for t in x:\n    t", "x = '[t] tick tick'", ""),
          true);

  private void type(String text) {
    for (int i = 0; i < text.length(); i++) {
      search.add(text.substring(i, i + 1));
    }
  }

  private void finds(int index, int place, String status) {
    assertEquals(
        index + " " + place + " " + status,
        search.index() + " " + search.place() + " " + search.status());
  }

  @Test
  void staysAtAMatchThatGrows() {
    type("t");
    finds(3, 14, "bck-i-search: t_");
    type("ick");
    finds(3, 14, "bck-i-search: tick_");
  }

  @Test
  void goesToOlderMatchesAndPassesOverTheSameText() {
    type("TICK");
    search.next(true);
    finds(3, 9, "bck-i-search: TICK_");
    search.next(true);
    finds(0, 6, "bck-i-search: TICK_");
    search.next(true);
    finds(0, 6, "failing bck-i-search: TICK_");
    search.next(false);
    finds(1, 9, "fwd-i-search: TICK_");
  }

  @Test
  void takesCharactersBack() {
    type("for x");
    finds(2, 0, "failing bck-i-search: for x_");
    search.back();
    finds(2, 0, "bck-i-search: for _");
    for (int i = 0; i < 9; i++) {
      search.back();
    }
    finds(4, 0, "bck-i-search: _");
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    HistorySearch none = new HistorySearch(List.of("typed"), true);
    none.next(true);
    none.add("z");
    assertEquals("typed", none.text());
    assertEquals("failing bck-i-search: z_", none.status());
  }
}
