package org.aiolang.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.aiolang.builtins.Builtins;
import org.aiolang.limits.SystemWorld;
import org.aiolang.object.PyDict;
import org.aiolang.object.Realm;
import org.aiolang.types.set.PySet;
import org.junit.jupiter.api.Test;

/** The tables of dict and set: against Java's, and under keys that want them slow. */
class DictTest {
  private final Realm r = new Realm(new JavaValueTypes(), new SystemWorld(), Builtins.module());

  private static List<Object> keys(PyDict d) {
    List<Object> keys = new ArrayList<>();
    for (int i = d.first(); i < d.limit(); i++) {
      Object key = d.keyAt(i);
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  @Test
  void doesWhatAnOrderedMapDoes() {
    Random random = new Random(7);
    PyDict dict = new PyDict();
    LinkedHashMap<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < 200_000; i++) {
      int range = 5 + i / 400;
      Object key =
          random.nextBoolean()
              ? "k" + random.nextInt(range)
              : (Object) (long) random.nextInt(range);
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> assertEquals(map.put(key, i), dict.put(r, key, i));
        case 3, 4, 5 -> assertEquals(map.remove(key), dict.remove(r, key));
        case 6 -> assertEquals(map.get(key), dict.get(r, key));
        default -> {
          if (dict.size() > 0) {
            assertEquals(map.keySet().iterator().next(), keys(dict).get(0));
          }
        }
      }
      if (i % 1000 == 0) {
        assertEquals(new ArrayList<>(map.keySet()), keys(dict));
        assertEquals(new ArrayList<>(map.keySet()), keys(dict.copy()));
      }
    }
  }

  /** Strings of one length whose Java hashes are all equal. */
  private static String forged(int n) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 15; bit++) {
      text.append((n >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }

  @Test
  void forgedHashesDoNotSlowItDown() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          PyDict dict = new PyDict();
          PySet set = new PySet();
          for (int i = 0; i < 1 << 15; i++) {
            dict.putStr(forged(i), (long) i);
            set.add(r, forged(i));
          }
          for (int i = 0; i < 1 << 15; i++) {
            assertEquals((long) i, dict.getStr(forged(i)));
            assertEquals(true, set.contains(r, forged(i)));
          }
          assertNull(dict.getStr("absent"));
          assertEquals(1 << 15, set.size());
        });
  }

  @Test
  void queuesAndStacksStayFast() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          PyDict queue = new PyDict();
          for (long i = 0; i < 300_000; i++) {
            queue.put(r, i, i);
          }
          for (long i = 0; i < 300_000; i++) {
            assertEquals(i, queue.removeAt(queue.first()));
          }
          for (long i = 0; i < 300_000; i++) {
            queue.put(r, i, i);
            queue.put(r, -1 - i, i);
            queue.removeAt(queue.last());
          }
          assertEquals(300_000, queue.size());
        });
  }
}
