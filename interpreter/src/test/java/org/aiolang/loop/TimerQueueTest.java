package org.aiolang.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TimerQueueTest {
  private static final class Node extends Timer {
    final long order;

    Node(long order) {
      this.order = order;
    }

    @Override
    protected void fire() {}
  }

  /** Adds, cancels and takes at random, beside a sorted set that does the same. */
  private static void race(long seed, int steps, int spread, int growUntil) {
    Random random = new Random(seed);
    TimerQueue queue = new TimerQueue();
    TreeSet<Node> model =
        new TreeSet<>(
            Comparator.comparingLong((Node n) -> n.deadline()).thenComparingLong(n -> n.order));
    Node[] some = new Node[1024];
    for (int i = 0; i < steps; i++) {
      int action = random.nextInt(i < growUntil ? 4 : 12);
      if (action < 3) {
        Node node = new Node(i);
        queue.add(node, random.nextInt(spread));
        model.add(node);
        some[random.nextInt(some.length)] = node;
      } else if (action < 6) {
        Node victim = some[random.nextInt(some.length)];
        if (victim != null && queue.contains(victim)) {
          queue.remove(victim);
          assertTrue(model.remove(victim));
          assertFalse(queue.contains(victim));
        }
      } else if (queue.size() > 0) {
        assertEquals(model.first().deadline(), queue.earliest());
        assertSame(model.pollFirst(), queue.removeEarliest());
      }
      assertEquals(model.size(), queue.size());
    }
    while (!model.isEmpty()) {
      assertSame(model.pollFirst(), queue.removeEarliest());
    }
    assertEquals(0, queue.size());
  }

  @Test
  void agreesWithASortedSet() {
    for (int seed = 0; seed < 40; seed++) {
      race(seed, 5_000, seed % 2 == 0 ? 10 : 1 << 30, seed * 100);
    }
  }

  @Test
  void agreesWithASortedSetOnAMillionSteps() {
    race(99, 1_000_000, 1 << 20, 600_000);
  }

  @Test
  void equalDeadlinesSurviveTheWrapOfTheSequence() {
    TimerQueue queue = new TimerQueue();
    Node before = new Node(0);
    Node after = new Node(1);
    queue.add(before, 5);
    before.sequence = Integer.MAX_VALUE;
    queue.add(after, 5);
    after.sequence = Integer.MIN_VALUE;
    Node third = new Node(2);
    queue.add(third, 1);
    assertSame(third, queue.removeEarliest());
    assertSame(before, queue.removeEarliest());
    assertSame(after, queue.removeEarliest());
  }

  @Test
  void aTimerOfAnotherQueueIsNotContained() {
    TimerQueue one = new TimerQueue();
    TimerQueue other = new TimerQueue();
    Node node = new Node(0);
    one.add(node, 1);
    other.add(new Node(1), 1);
    assertTrue(one.contains(node));
    assertFalse(other.contains(node));
  }
}
