package org.example.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.example.rules.Rules.Discount;
import org.example.rules.Rules.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
  private static final Order ORDER = new Order("ada", List.of(60, 70), true);

  private int writes;

  private void write(Path file, String text) throws Exception {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L * ++writes));
  }

  @Test
  void changedRulesAreUsedAndBrokenOnesRefused(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("discount.aio");
    write(
        file,
        """
        def discount(order):
            if order.first:
                return {"percent": 10, "reason": f"welcome, {order.customer}"}
            return {"percent": 0, "reason": "none"}
        """);
    try (Rules rules = new Rules(file)) {
      assertEquals(new Discount(10, "welcome, ada"), rules.discount(ORDER));
      write(
          file,
          """
          def discount(order):
              return {"percent": 5 if sum(order.prices) > 100 else 0, "reason": "big"}
          """);
      assertEquals(new Discount(5, "big"), rules.discount(ORDER));
      write(file, "def discount(order:\n");
      assertEquals(new Discount(5, "big"), rules.discount(ORDER));
      assertTrue(rules.problem().startsWith("SyntaxError: '(' was never closed"), rules.problem());
      write(file, "def discount(order):\n    return {'percent': 1, 'reason': 'mended'}\n");
      assertEquals(new Discount(1, "mended"), rules.discount(ORDER));
      assertEquals("", rules.problem());
    }
  }
}
