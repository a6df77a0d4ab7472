package org.aiolang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each {@code trees/x.py} has the tree, ranges included, that CPython was recorded to build. */
class TreesTest {
  @TestFactory
  List<DynamicTest> trees() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path path : Resources.files("trees", ".py")) {
      tests.add(dynamicTest(path.getFileName().toString(), () -> check(path)));
    }
    return tests;
  }

  private static void check(Path path) throws Exception {
    String recorded = Resources.text(Path.of(path.toString().replaceFirst("py$", "ast")));
    Source source = new Source(path.toString(), Resources.text(path));
    assertEquals(recorded, AstDump.dump(source, Parser.parse(source, Parser.Mode.EXEC)));
  }
}
