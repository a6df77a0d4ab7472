package org.aiolang.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aiolang.builtins.Builtins;
import org.aiolang.exec.Code;
import org.aiolang.exec.Programs;
import org.aiolang.limits.SystemWorld;
import org.aiolang.object.Positions;
import org.aiolang.object.PyModule;
import org.aiolang.object.Realm;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;
import org.aiolang.types.JavaValueTypes;
import org.junit.jupiter.api.Test;

/** Code is shared by interpreters, and its table of positions with it. */
class PositionsTest {
  private static final String PROGRAM =
      """
      class C:
          def method(self, x, *rest):
              return x[0] + self.n * len(rest)
          n = 3

      def numbers(limit):
          for i in range(limit):
              yield i if i % 2 else -i

      async def never():
          await other(1)[2]

      total = C().method([1], 2, 3) + sum([n for n in numbers(4)])
      """;

  @Test
  void anotherInterpreterAddsNothing() throws Exception {
    Source source = new Source("<shared>", PROGRAM);
    Code code =
        Compiler.compile(Parser.parse(source, Parser.Mode.EXEC), source, Compiler.Mode.MODULE);
    run(code);
    int size = code.positions().size();
    assertTrue(size > 20, "positions: " + size);
    for (int i = 0; i < 100; i++) {
      run(code);
    }
    assertEquals(size, code.positions().size());
  }

  private static void run(Code code) {
    PyModule builtins = Builtins.module();
    Realm realm = new Realm(new JavaValueTypes(), new SystemWorld(), builtins);
    PyModule main = new PyModule("__main__");
    main.dict().putStr("__builtins__", builtins);
    Programs.run(realm, code, main.dict());
    assertEquals(9L, main.dict().getStr("total"));
  }

  @Test
  void rangesKeepTheirIdsAsTheTableGrows() {
    Positions positions = new Positions(new Source("<many>", ""));
    int[] ids = new int[5000];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = positions.add(i, i + 1 + i % 7, i % 3 - 1, i % 5 - 1);
      assertEquals(i + 1, ids[i]);
    }
    for (int i = 0; i < ids.length; i++) {
      assertEquals(ids[i], positions.add(i, i + 1 + i % 7, i % 3 - 1, i % 5 - 1));
      assertEquals(i, positions.start(ids[i]));
      assertEquals(i + 1 + i % 7, positions.end(ids[i]));
      assertEquals(i % 3 - 1, positions.anchorStart(ids[i]));
      assertEquals(i % 5 - 1, positions.anchorEnd(ids[i]));
    }
    assertEquals(ids.length + 1, positions.size());
  }

  @Test
  void anchorsTellRangesApart() {
    Positions positions = new Positions(new Source("<two>", "a + b"));
    assertNotEquals(positions.add(0, 5), positions.add(0, 5, 2, 3));
  }
}
