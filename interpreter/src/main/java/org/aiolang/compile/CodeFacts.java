package org.aiolang.compile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.syntax.Children;
import org.aiolang.syntax.ast.Alias;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.Comprehension;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Keyword;
import org.aiolang.syntax.ast.Literal;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.UnaryOperator;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.frames.CodeObject;
import org.jspecify.annotations.Nullable;

/**
 * What programs may ask code for that running it does not need: the names that are not variables of
 * it, and its constants, each in the order of use. Nothing is folded but tuples and negative
 * numbers.
 */
final class CodeFacts {
  private final SourceCode code;
  private final Children children = new Children();
  private final Set<String> names = new LinkedHashSet<>();
  private final List<Object> constants = new ArrayList<>();
  private final List<Object> kinds = new ArrayList<>();
  private Scope scope;

  private CodeFacts(SourceCode code) {
    this.code = code;
    this.scope = code.scope;
  }

  /** The facts of that code. */
  static CodeFacts of(SourceCode code) {
    CodeFacts facts = new CodeFacts(code);
    code.scope.settle();
    facts.walk();
    return facts;
  }

  List<String> names() {
    return List.copyOf(names);
  }

  List<Object> constants() {
    return constants;
  }

  private void walk() {
    boolean plain = code.scope.kind == Scope.Kind.FUNCTION || code.scope.kind == Scope.Kind.LAMBDA;
    if (plain || code.scope.kind == Scope.Kind.GENERATOR_EXPRESSION) {
      constant(code.doc() == null ? PyNone.NONE : code.doc());
    } else if (code.doc() != null) {
      constant(code.doc());
    }
    if (code.generator != null) {
      comprehension(code.generator.generators(), true);
      visit(code.generator.elt());
      return;
    }
    if (code.value != null) {
      visit(code.value);
      return;
    }
    int first = code.doc() == null ? 0 : 1;
    for (Stmt s : code.body.subList(first, code.body.size())) {
      visit(s);
    }
    boolean returns =
        !code.body.isEmpty() && code.body.get(code.body.size() - 1) instanceof Stmt.Return;
    if (!returns) {
      constant(PyNone.NONE);
    }
  }

  private void all(List<? extends @Nullable Node> nodes) {
    for (Node n : nodes) {
      visit(n);
    }
  }

  private void visit(@Nullable Node node) {
    if (node == null) {
      return;
    }
    if (node instanceof Stmt s) {
      statement(s);
    } else if (node instanceof Expr.Name n) {
      name(n.id());
    } else if (node instanceof Expr.Constant k) {
      constant(Constants.value(k.value()));
    } else if (node instanceof Expr.Attribute a) {
      visit(a.value());
      names.add(scope.mangle(a.attr()));
    } else if (node instanceof Expr.Call call) {
      visit(call.func());
      all(call.args());
      all(call.keywords());
      keywordNames(call.keywords());
    } else if (node instanceof Expr.Lambda l) {
      defaults(l.args());
      inner(l, "<lambda>", l.start(), l.args(), List.of(), l.body(), null);
    } else if (node instanceof Expr.GeneratorExp g) {
      inner(g, "<genexpr>", g.start(), null, List.of(), null, g);
      visit(g.generators().get(0).iter());
    } else if (node instanceof Expr.ListComp l) {
      inlined(l, l.generators(), l.elt(), null);
    } else if (node instanceof Expr.SetComp l) {
      inlined(l, l.generators(), l.elt(), null);
    } else if (node instanceof Expr.DictComp l) {
      inlined(l, l.generators(), l.key(), l.value());
    } else {
      Object folded = node instanceof Expr e ? folded(e) : null;
      if (folded != null) {
        constant(folded);
      } else {
        all(children.of(node));
      }
    }
  }

  private void statement(Stmt stmt) {
    if (stmt instanceof Stmt.Assign s) {
      visit(s.value());
      all(s.targets());
    } else if (stmt instanceof Stmt.For s) {
      visit(s.iter());
      visit(s.target());
      all(s.body());
      all(s.orelse());
    } else if (stmt instanceof Stmt.AsyncFor s) {
      visit(s.iter());
      visit(s.target());
      all(s.body());
      all(s.orelse());
    } else if (stmt instanceof Stmt.AnnAssign s) {
      visit(s.value());
      visit(s.target());
    } else if (stmt instanceof Stmt.Assert s) {
      if (code.scopes.program.optimize() == 0) {
        visit(s.test());
        visit(s.msg());
      }
    } else if (stmt instanceof Stmt.Import s) {
      for (Alias a : s.names()) {
        imported(0, PyNone.NONE);
        names.add(a.name());
        int dot = a.name().indexOf('.');
        if (a.asname() != null && dot >= 0) {
          names.addAll(List.of(a.name().substring(dot + 1).split("\\.")));
        }
        name(a.asname() != null ? a.asname() : dot < 0 ? a.name() : a.name().substring(0, dot));
      }
    } else if (stmt instanceof Stmt.ImportFrom s) {
      List<Object> taken = new ArrayList<>();
      for (Alias a : s.names()) {
        taken.add(a.name());
      }
      imported(s.level(), PyTuple.of(taken.toArray()));
      names.add(s.module() == null ? "" : s.module());
      for (Alias a : s.names()) {
        if (!a.name().equals("*")) {
          names.add(a.name());
          name(a.asname() == null ? a.name() : a.asname());
        }
      }
    } else if (stmt instanceof Stmt.FunctionDef s) {
      definition(Definition.of(s));
    } else if (stmt instanceof Stmt.AsyncFunctionDef s) {
      definition(Definition.of(s));
    } else if (stmt instanceof Stmt.ClassDef s) {
      all(s.decorators());
      inner(s, s.name(), firstOf(s.decorators(), s), null, s.body(), null, null);
      constant(s.name());
      all(s.bases());
      all(s.keywords());
      keywordNames(s.keywords());
      name(s.name());
    } else if (stmt instanceof Stmt.Expression s && s.value() instanceof Expr.Constant) {
      return; // no instruction is left of it
    } else {
      all(children.of(stmt));
    }
  }

  private static int firstOf(List<Expr> decorators, Stmt s) {
    return decorators.isEmpty() ? s.start() : decorators.get(0).start();
  }

  private void imported(long level, Object taken) {
    constant(level);
    constant(taken);
  }

  private void definition(Definition d) {
    all(d.decorators());
    defaults(d.args());
    inner(d.node(), d.name(), d.start(), d.args(), d.body(), null, null);
    name(d.name());
  }

  private void defaults(Arguments args) {
    all(args.defaults());
    all(args.kwDefaults());
  }

  private void inner(
      Node node,
      String name,
      int start,
      @Nullable Arguments args,
      List<Stmt> body,
      @Nullable Expr value,
      Expr.@Nullable GeneratorExp generator) {
    Scope inner = code.scopes.of(node);
    SourceCode made =
        new SourceCode(
            name,
            scope.qualname(name),
            code.positions(),
            code.positions().source().line(start),
            inner,
            inner.later == null ? code.scopes : inner.later.scopes,
            args,
            body,
            value,
            generator);
    constant(CodeObject.of(made));
  }

  private void inlined(
      Node node, List<Comprehension> generators, Expr element, @Nullable Expr value) {
    visit(generators.get(0).iter());
    Scope outer = scope;
    scope = code.scopes.of(node);
    comprehension(generators, true);
    visit(element);
    visit(value);
    scope = outer;
  }

  /** {@code given}: the first iterable is evaluated outside. */
  private void comprehension(List<Comprehension> generators, boolean given) {
    boolean outside = given;
    for (Comprehension g : generators) {
      if (!outside) {
        visit(g.iter());
      }
      outside = false;
      visit(g.target());
      all(g.ifs());
    }
  }

  private void keywordNames(List<Keyword> keywords) {
    List<Object> given = new ArrayList<>();
    for (Keyword k : keywords) {
      if (k.arg() != null) {
        given.add(k.arg());
      }
    }
    if (!given.isEmpty()) {
      constant(PyTuple.of(given.toArray()));
    }
  }

  /** A global, a builtin, or a name of the class; variables are no names. */
  private void name(String id) {
    if (id.equals("__debug__")) {
      return;
    }
    for (Scope s = scope; ; s = Objects.requireNonNull(s.parent)) {
      Symbol symbol = s.symbols.get(s.mangle(id));
      if (symbol != null || s == s.owner()) {
        if (symbol == null
            || symbol.place == Symbol.Place.GLOBAL
            || symbol.place == Symbol.Place.NAMESPACE
            || symbol.place == Symbol.Place.CLASS_DICT) {
          names.add(s.mangle(id));
        }
        return;
      }
    }
  }

  /** The value of a display or a negated number that is a constant, or null. */
  static @Nullable Object folded(Expr e) {
    if (e instanceof Expr.Constant k) {
      return Constants.value(k.value());
    }
    if (e instanceof Expr.TupleDisplay t) {
      Object[] items = new Object[t.elts().size()];
      for (int i = 0; i < items.length; i++) {
        Object item = folded(t.elts().get(i));
        if (item == null) {
          return null;
        }
        items[i] = item;
      }
      return PyTuple.of(items);
    }
    if (e instanceof Expr.UnaryOp u
        && u.op() == UnaryOperator.U_SUB
        && u.operand() instanceof Expr.Constant k
        && !(k.value() instanceof Literal)) {
      return k.value() instanceof Long n
          ? (Object) (-n)
          : k.value() instanceof Double d ? (Object) (-d) : null;
    }
    return null;
  }

  /** Adds a constant unless it is there already, as the same type. */
  private void constant(Object value) {
    Object kind = kind(value);
    if (!kinds.contains(kind)) {
      kinds.add(kind);
      constants.add(value);
    }
  }

  /** What two constants share if they are one: the value and its type. */
  static Object kind(Object value) {
    if (value instanceof PyBytes b) {
      return ByteBuffer.wrap(b.data());
    }
    if (value instanceof CodeObject c && c.info() instanceof SourceCode s) {
      return s.scope;
    }
    if (!(value instanceof PyTuple t)) {
      return value;
    }
    List<Object> all = new ArrayList<>();
    for (Object o : t.items()) {
      all.add(kind(o));
    }
    return all;
  }
}
