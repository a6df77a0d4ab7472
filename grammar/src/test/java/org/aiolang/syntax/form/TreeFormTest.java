package org.aiolang.syntax.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Alias;
import org.aiolang.syntax.ast.Arg;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.BodyFacts;
import org.aiolang.syntax.ast.Comprehension;
import org.aiolang.syntax.ast.ExceptHandler;
import org.aiolang.syntax.ast.Keyword;
import org.aiolang.syntax.ast.LaterBody;
import org.aiolang.syntax.ast.MatchCase;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.WithItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeFormTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x = 1, -2, 10**20, 123456789012345678901234567890, 1.5, 2j, b'\\xff', None, ..., True",
        "s = '\\udc80 \\u20ac', u'k', f'{x!r:>{w}} {y=}', 'a' 'b', '\\n\\t'",
        "x: int = (yield_ := 3)\ny: str\nfor a, *b in c:\n  break\nelse:\n  continue_\n",
        "while not a <= b is not c in d:\n  pass\nwith a as b, c:\n  del x[1:2:3], y.z\n",
        "try:\n"
            + "  raise a from b\n"
            + "except* (A, B) as e:\n"
            + "  pass\n"
            + "else:\n"
            + "  1\n"
            + "finally:\n"
            + "  assert a, b\n",
        "try:\n"
            + "  raise\n"
            + "except:\n"
            + "  global g\n"
            + "import a.b as c, d\n"
            + "from .. import e as f\n"
            + "from g import *",
        "async def f(a, /, b=1, *c: int, d, e=2, **k) -> int:\n  '''doc'''\n  await a\n"
            + "  async for x in y:\n    yield x\n  async with z:\n    return\n",
        "@d\n"
            + "class A[T: int, *Ts, **P](B, m=C, **k):\n"
            + "  def f(self):\n"
            + "    super().f(); self.x = 1\n",
        "def g():\n  global q\n  def h():\n    nonlocal_ = lambda *a, k=1: (yield)\n  return h\n",
        "type X[T = int] = list[T]\n"
            + "x += [a async for a in b if c for d in e]\n"
            + "{**a, 1: 2}\n"
            + "{1, *s}\n",
        "match x:\n"
            + "  case [1, *_] | {'a': b, **r} | C(d, e=None) as f if g:\n"
            + "    pass\n"
            + "  case -1+2j:\n"
            + "    x = {k: v for k, v in z}, {s for s in t}, (g for g in h), a if b else c, ~d @"
            + " e\n"
      })
  void givesTheSameTree(String text) throws SyntaxError {
    Source source = new Source("x.aio", text);
    Module tree = Parser.parse(source, Parser.Mode.EXEC);
    assertEquals(tree, TreeForm.read(source, TreeForm.write(source, tree)));
  }

  @Test
  void isForOneText() throws SyntaxError {
    Source source = new Source("x.aio", "x = 1\n");
    byte[] form = TreeForm.write(source, Parser.parse(source, Parser.Mode.EXEC));
    assertNull(TreeForm.read(new Source("x.aio", "x = 2\n"), form));
    assertNull(TreeForm.read(new Source("x.aio", "x = 1\n\n"), form));
  }

  @Test
  void isForOneVersion() throws SyntaxError {
    Source source = new Source("x.aio", "x = 1\n");
    byte[] form = TreeForm.write(source, Parser.parse(source, Parser.Mode.EXEC));
    form[0]++;
    assertNull(TreeForm.read(source, form));
  }

  @Test
  void knowsOfABodyWhatScopesAroundNeed() throws SyntaxError {
    BodyFacts facts =
        facts(
            "def f(self):\n  'doc'\n  global b, a\n  self.y = self.x = super\n"
                + "  def g():\n    yield 1\n");
    assertEquals(
        new BodyFacts(BodyFacts.USES_CLASS, List.of("a", "b"), List.of("y", "x"), "doc"), facts);
    assertEquals(BodyFacts.YIELDS, facts("def f():\n  x = [(yield)]\n").flags());
    assertEquals(BodyFacts.YIELDS, facts("def f():\n  lambda x=(yield): x\n").flags());
    assertEquals(0, facts("def f():\n  lambda x: (yield)\n").flags());
    assertEquals(List.of(), facts("def f(self):\n  self.x += 1\n").selfAttributes());
  }

  /**
   * A change of the tree's records needs another {@link TreeForm#VERSION}: then change both here.
   */
  @Test
  void versionStandsForTheShapeOfTheTree() {
    List<Class<?>> all = new ArrayList<>(Shapes.TAGGED);
    all.addAll(
        List.of(
            Alias.class,
            Arg.class,
            Arguments.class,
            BodyFacts.class,
            Comprehension.class,
            ExceptHandler.class,
            Keyword.class,
            MatchCase.class,
            Module.class,
            WithItem.class));
    StringBuilder shape = new StringBuilder();
    for (Class<?> c : all) {
      shape.append(c.getSimpleName());
      for (RecordComponent r : c.getRecordComponents()) {
        shape.append(' ').append(r.getName()).append(':').append(r.getType().getSimpleName());
      }
      shape.append('\n');
    }
    assertEquals("1 217359836", TreeForm.VERSION + " " + shape.toString().hashCode());
  }

  private static BodyFacts facts(String text) throws SyntaxError {
    Source source = new Source("x.aio", text);
    byte[] form = TreeForm.write(source, Parser.parse(source, Parser.Mode.EXEC));
    Module tree = Objects.requireNonNull(TreeForm.read(source, form));
    Stmt.FunctionDef f = (Stmt.FunctionDef) tree.body().get(0);
    return ((LaterBody) f.body()).facts();
  }
}
