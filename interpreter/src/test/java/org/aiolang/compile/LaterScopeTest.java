package org.aiolang.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.form.TreeForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scopes of functions that are looked at late are those of functions looked at in order. */
class LaterScopeTest {
  private static final Path LIBRARY = Path.of("../stdlib/src/main/resources/aio");
  private static final Path CASES = Path.of("../stdlib/src/test/resources/cases");

  static List<Path> programs() throws IOException {
    try (Stream<Path> library = Files.walk(LIBRARY);
        Stream<Path> cases = Files.walk(CASES)) {
      return Stream.concat(library, cases)
          .filter(f -> f.toString().endsWith(".aio"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void sameScopes(Path file) throws IOException {
    Source source = new Source(file.toString(), Files.readString(file));
    Scope now;
    Module tree;
    try {
      tree = Parser.parse(source, Parser.Mode.EXEC);
      now = scopes(source, tree);
    } catch (SyntaxError e) {
      return; // a case about a syntax error
    }
    Module read = Objects.requireNonNull(TreeForm.read(source, TreeForm.write(source, tree)));
    try {
      Scope later = scopes(source, read);
      settle(later);
      assertEquals(text(now, ""), text(later, ""));
    } catch (SyntaxError e) {
      throw new AssertionError(file + " was compiled before", e);
    }
    assertEquals(tree, read);
  }

  private static Scope scopes(Source source, Module tree) throws SyntaxError {
    Program program =
        new Program(
            tree, source, Compiler.Mode.FILE, Futures.flags(tree, source, 0), new ArrayList<>());
    return Compiler.code(program, false).scope;
  }

  private static void settle(Scope scope) {
    List<String> free = List.copyOf(scope.freeNames);
    boolean yields = scope.hasYield;
    scope.settle();
    if (scope.later != null) {
      assertEquals(scope.freeNames, free, scope.name);
      assertEquals(scope.hasYield, yields, scope.name);
    }
    for (Scope child : scope.children) {
      settle(child);
    }
  }

  private static String text(Scope s, String indent) {
    StringBuilder b = new StringBuilder(indent);
    b.append(s.kind).append(' ').append(s.name).append(' ').append(s.privateName);
    b.append(s.isAsync).append(s.hasYield).append(s.hasAwait).append(s.hasLoop);
    b.append(s.needsClassCell).append(s.needsClassDict).append(s.selfAttributes);
    b.append(s.slotNames).append(s.freeNames).append(s.cellSlots).append('\n');
    s.symbols.values().stream()
        .map(y -> y.name + y.place + y.index + y.global + y.globalInside + y.grown + y.captured)
        .sorted()
        .forEach(line -> b.append(indent).append("  ").append(line).append('\n'));
    for (Scope child : s.children) {
      b.append(text(child, indent + "  "));
    }
    return b.toString();
  }
}
