package org.aiolang.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.aiolang.syntax.Children;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Alias;
import org.aiolang.syntax.ast.Arg;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.Comprehension;
import org.aiolang.syntax.ast.ExceptHandler;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.ExprContext;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Pattern;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.syntax.ast.TypeParam;
import org.jspecify.annotations.Nullable;

/** Goes through a program once and notes its scopes, names, calls and thrown-away values. */
final class Walk {
  /** A call in a scope; {@code thrownAway} if it is a statement of its own. */
  record CallSite(Expr.Call call, Names scope, boolean thrownAway) {}

  final List<Names> scopes = new ArrayList<>();
  final List<CallSite> calls = new ArrayList<>();

  /** Names that {@code __all__} lists. */
  final List<String> exported = new ArrayList<>();

  /**
   * Whether {@code import *}, {@code globals()}, {@code exec} or {@code enum} may bring names that
   * the text does not show.
   */
  boolean hiddenNames;

  private static final Set<String> CATCHES_NAME_ERROR =
      Set.of("NameError", "Exception", "BaseException");

  private static final Set<String> CATCHES_IMPORT_ERROR =
      Set.of("ImportError", "ModuleNotFoundError", "Exception", "BaseException");

  private final Children children = new Children();
  private Names here;
  private boolean guarded;

  /** Whether imports are tried: that they succeed may be all that is asked. */
  private boolean tried;

  Walk(Module tree) {
    here = open(Names.Kind.MODULE, null);
    all(tree.body());
  }

  private Names open(Names.Kind kind, @Nullable Names outer) {
    Names scope = new Names(kind, outer);
    scopes.add(scope);
    return scope;
  }

  private void all(List<? extends @Nullable Node> nodes) {
    for (Node n : nodes) {
      visit(n);
    }
  }

  private void below(Node node) {
    all(children.of(node));
  }

  private void visit(@Nullable Node node) {
    if (node == null) {
      return;
    }
    if (node instanceof Expr.Name n) {
      name(n);
    } else if (node instanceof Expr.Attribute a && a.attr().equals("update") && isGlobals(a.value())
        || node instanceof Expr.Subscript t
            && t.ctx() == ExprContext.STORE
            && isGlobals(t.value())) {
      hiddenNames = true;
      below(node);
    } else if (node instanceof Expr.Call c) {
      calls.add(new CallSite(c, here, false));
      hiddenNames |= bringsNames(c);
      below(c);
    } else if (node instanceof Stmt.Expression s && s.value() instanceof Expr.Call c) {
      calls.add(new CallSite(c, here, true));
      hiddenNames |= bringsNames(c);
      below(c);
    } else if (node instanceof Stmt.FunctionDef d) {
      function(d.name(), d.args(), d.decorators(), d.returns(), d.typeParams(), d.body(), false);
    } else if (node instanceof Stmt.AsyncFunctionDef d) {
      function(d.name(), d.args(), d.decorators(), d.returns(), d.typeParams(), d.body(), true);
    } else if (node instanceof Expr.Lambda e) {
      defaults(e.args());
      Names outer = here;
      here = open(Names.Kind.FUNCTION, outer);
      parameters(e.args());
      visit(e.body());
      here = outer;
    } else if (node instanceof Stmt.ClassDef s) {
      classDef(s);
    } else if (node instanceof Expr.ListComp e) {
      comprehension(e.generators(), e.elt(), null);
    } else if (node instanceof Expr.SetComp e) {
      comprehension(e.generators(), e.elt(), null);
    } else if (node instanceof Expr.GeneratorExp e) {
      comprehension(e.generators(), e.elt(), null);
    } else if (node instanceof Expr.DictComp e) {
      comprehension(e.generators(), e.key(), e.value());
    } else if (node instanceof Expr.NamedExpr e) {
      visit(e.value());
      Names target = here;
      while (target.kind == Names.Kind.COMPREHENSION && target.outer != null) {
        target = target.outer;
      }
      bind(target, e.target().id());
    } else if (node instanceof Stmt.Import s) {
      for (Alias a : s.names()) {
        String as = a.asname();
        int dot = a.name().indexOf('.');
        String first = dot < 0 ? a.name() : a.name().substring(0, dot);
        imported(as == null ? first : as, as == null ? first : a.name(), a, a.name().equals(as));
      }
    } else if (node instanceof Stmt.ImportFrom s) {
      from(s);
    } else if (node instanceof Stmt.Global s) {
      for (String name : s.names()) {
        here.global.add(name);
        here.module().bind(name);
      }
    } else if (node instanceof ExceptHandler h) {
      if (h.name() != null) {
        bind(here, h.name());
      }
      below(h);
    } else if (node instanceof Stmt.Try s) {
      attempt(s.body(), s.handlers(), s);
    } else if (node instanceof Pattern p) {
      pattern(p);
    } else if (node instanceof Stmt.AnnAssign s) {
      annotation(s.annotation());
      visit(s.target());
      visit(s.value());
    } else if (node instanceof Stmt.Assign s) {
      exports(s.targets().get(0), s.value());
      hiddenNames |= isGlobals(s.value());
      below(s);
    } else if (node instanceof Stmt.AugAssign s) {
      exports(s.target(), s.value());
      below(s);
      if (s.target() instanceof Expr.Name n) {
        use(n.id(), n);
      }
    } else if (node instanceof Stmt.TypeAlias s) {
      bind(here, s.name().id());
      Names outer = here;
      here = typeParameters(s.typeParams());
      visit(s.value());
      here = outer;
    } else {
      below(node);
    }
  }

  private static boolean isGlobals(Expr e) {
    return e instanceof Expr.Call c && c.func() instanceof Expr.Name n && n.id().equals("globals");
  }

  /**
   * Whether a call may define names of the module: one that is given {@code globals()}, {@code
   * exec} in the module itself, {@code IntEnum._convert_}.
   */
  private boolean bringsNames(Expr.Call c) {
    for (Expr argument : c.args()) {
      if (isGlobals(argument)) {
        return true;
      }
    }
    return c.func() instanceof Expr.Attribute a && a.attr().equals("_convert_")
        || c.func() instanceof Expr.Name n
            && n.id().equals("exec")
            && c.args().size() == 1
            && here.kind == Names.Kind.MODULE;
  }

  /** Whether that decorator makes the members of its enum names of the module. */
  private static boolean isGlobalEnum(Expr decorator) {
    return decorator instanceof Expr.Name n && n.id().equals("global_enum")
        || decorator instanceof Expr.Attribute a && a.attr().equals("global_enum");
  }

  private void name(Expr.Name n) {
    if (n.ctx() == ExprContext.LOAD) {
      use(n.id(), n);
    } else {
      bind(here, n.id());
      if (n.ctx() == ExprContext.DEL) {
        here.uses.add(new Names.Use(n.id(), n, true));
      }
    }
  }

  private void use(String name, Node at) {
    here.uses.add(new Names.Use(name, at, guarded));
  }

  private static void bind(Names scope, String name) {
    if (scope.global.contains(name)) {
      scope.module().bind(name);
    } else {
      scope.bind(name);
    }
  }

  private void function(
      String name,
      Arguments args,
      List<Expr> decorators,
      @Nullable Expr returns,
      List<TypeParam> typeParams,
      List<Stmt> body,
      boolean isAsync) {
    all(decorators);
    defaults(args);
    bind(here, name);
    if (isAsync && decorators.isEmpty() && !yields(body)) {
      here.coroutines.add(name);
    }
    Names outer = here;
    here = typeParameters(typeParams);
    for (Arg a : parameterList(args)) {
      annotation(a.annotation());
    }
    annotation(returns);
    here = open(isAsync ? Names.Kind.ASYNC_FUNCTION : Names.Kind.FUNCTION, here);
    parameters(args);
    boolean outerGuarded = guarded;
    guarded = false;
    all(body);
    guarded = outerGuarded;
    here = outer;
  }

  /** Whether the text of a function yields: then calling it makes no coroutine. */
  private boolean yields(List<? extends Node> nodes) {
    for (Node n : nodes) {
      if (n instanceof Expr.Yield) {
        return true;
      }
      boolean inner =
          n instanceof Stmt.FunctionDef
              || n instanceof Stmt.AsyncFunctionDef
              || n instanceof Stmt.ClassDef
              || n instanceof Expr.Lambda;
      if (!inner && yields(children.of(n))) {
        return true;
      }
    }
    return false;
  }

  private Names typeParameters(List<TypeParam> list) {
    if (list.isEmpty()) {
      return here;
    }
    Names scope = open(Names.Kind.FUNCTION, here);
    Names outer = here;
    here = scope;
    for (TypeParam p : list) {
      if (p instanceof TypeParam.TypeVar t) {
        scope.bind(t.name());
      } else if (p instanceof TypeParam.ParamSpec t) {
        scope.bind(t.name());
      } else if (p instanceof TypeParam.TypeVarTuple t) {
        scope.bind(t.name());
      }
      below(p);
    }
    here = outer;
    return scope;
  }

  private void defaults(Arguments args) {
    all(args.defaults());
    all(args.kwDefaults());
  }

  private static List<Arg> parameterList(Arguments args) {
    List<Arg> all = new ArrayList<>(args.posonlyargs());
    all.addAll(args.args());
    all.addAll(args.kwonlyargs());
    if (args.vararg() != null) {
      all.add(args.vararg());
    }
    if (args.kwarg() != null) {
      all.add(args.kwarg());
    }
    return all;
  }

  private void parameters(Arguments args) {
    for (Arg a : parameterList(args)) {
      here.bind(a.arg());
    }
  }

  private void classDef(Stmt.ClassDef s) {
    all(s.decorators());
    for (Expr d : s.decorators()) {
      hiddenNames |= isGlobalEnum(d);
    }
    bind(here, s.name());
    Names outer = here;
    here = typeParameters(s.typeParams());
    all(s.bases());
    all(s.keywords());
    here = open(Names.Kind.CLASS, here);
    all(s.body());
    here = outer;
  }

  private void comprehension(List<Comprehension> generators, Expr element, @Nullable Expr value) {
    visit(generators.get(0).iter());
    Names outer = here;
    here = open(Names.Kind.COMPREHENSION, outer);
    for (int i = 0; i < generators.size(); i++) {
      Comprehension c = generators.get(i);
      if (i > 0) {
        visit(c.iter());
      }
      visit(c.target());
      all(c.ifs());
    }
    visit(element);
    visit(value);
    here = outer;
  }

  private void imported(String name, String target, Node at, boolean exported) {
    bind(here, name);
    Names scope = here.global.contains(name) ? here.module() : here;
    boolean forOthers = exported || tried || name.startsWith("__") && name.endsWith("__");
    Names.Imported before = scope.imports.put(name, new Names.Imported(target, at, forOthers));
    if (before != null && (before.used || guarded)) {
      scope.imports.get(name).used = true;
    }
  }

  private void from(Stmt.ImportFrom s) {
    String module = s.module() == null ? "" : s.module();
    for (Alias a : s.names()) {
      if (a.name().equals("*")) {
        hiddenNames = true;
        continue;
      }
      String name = a.asname() == null ? a.name() : a.asname();
      String target = s.level() > 0 ? "." + module + "." + a.name() : module + "." + a.name();
      boolean exported =
          a.name().equals(a.asname())
              || module.equals("__future__")
              || here.kind == Names.Kind.MODULE && isPrivate(module);
      imported(name, target, a, exported);
    }
  }

  /** A module behind another, whose names that one has for others. */
  private static boolean isPrivate(String module) {
    return module.startsWith("_", module.lastIndexOf('.') + 1);
  }

  /** In a {@code try} that catches a missing name, names may be missing. */
  private void attempt(List<Stmt> body, List<ExceptHandler> handlers, Stmt.Try s) {
    boolean outer = guarded;
    boolean triedOutside = tried;
    for (ExceptHandler h : handlers) {
      if (h.type() == null) {
        guarded = true;
        tried = true;
      }
      List<? extends @Nullable Expr> types =
          h.type() instanceof Expr.TupleDisplay t ? t.elts() : Arrays.asList(h.type());
      for (Expr e : types) {
        guarded |= e instanceof Expr.Name n && CATCHES_NAME_ERROR.contains(n.id());
        tried |= e instanceof Expr.Name n && CATCHES_IMPORT_ERROR.contains(n.id());
      }
    }
    all(body);
    guarded = outer;
    tried = triedOutside;
    all(handlers);
    all(s.orelse());
    all(s.finalbody());
  }

  private void pattern(Pattern p) {
    String bound = null;
    if (p instanceof Pattern.MatchAs m) {
      bound = m.name();
    } else if (p instanceof Pattern.MatchStar m) {
      bound = m.name();
    } else if (p instanceof Pattern.MatchMapping m) {
      bound = m.rest();
    }
    if (bound != null) {
      bind(here, bound);
    }
    below(p);
  }

  /** An annotation; one that is a text names what it names. */
  private void annotation(@Nullable Expr e) {
    if (e == null) {
      return;
    }
    visit(e);
    texts(e);
  }

  private void texts(Node node) {
    if (node instanceof Expr.Constant c && c.value() instanceof String text) {
      try {
        Module tree = Parser.parse(new Source("<annotation>", text), Parser.Mode.EVAL);
        boolean outer = guarded;
        guarded = true;
        all(tree.body());
        guarded = outer;
      } catch (SyntaxError e) {
        return; // a text that is no expression names nothing
      }
    }
    for (Node child : children.of(node)) {
      texts(child);
    }
  }

  /** {@code __all__ = [...]} and {@code __all__ += [...]}. */
  private void exports(Expr target, Expr value) {
    if (here.kind != Names.Kind.MODULE
        || !(target instanceof Expr.Name n)
        || !n.id().equals("__all__")) {
      return;
    }
    for (Node child : children.of(value)) {
      if (child instanceof Expr.Constant c && c.value() instanceof String s) {
        exported.add(s);
      }
    }
  }
}
