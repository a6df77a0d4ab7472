package org.aiolang.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aiolang.builtins.Builtins;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.ast.Alias;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Node;
import org.jspecify.annotations.Nullable;

/** The rules that look at names: what a walk found against what there is. */
final class Rules {
  /** What every module has. */
  private static final Set<String> OF_MODULES =
      Set.of(
          "__name__",
          "__file__",
          "__doc__",
          "__package__",
          "__spec__",
          "__loader__",
          "__path__",
          "__builtins__",
          "__annotations__",
          "__cached__",
          "__dict__",
          "__debug__");

  private static final Set<String> OF_CLASSES = Set.of("__module__", "__qualname__");

  /** Coroutine functions of asyncio that programs call by name, and the preloaded ones. */
  private static final Set<String> COROUTINES =
      Set.of(
          "asyncio.sleep",
          "asyncio.wait",
          "asyncio.wait_for",
          "asyncio.to_thread",
          "asyncio.open_connection",
          "asyncio.open_unix_connection",
          "asyncio.start_server",
          "asyncio.start_unix_server",
          "asyncio.create_subprocess_exec",
          "asyncio.create_subprocess_shell",
          "sleep",
          "wait",
          "urlopen");

  private final Source source;
  private final Walk walk;
  private final List<Finding> found;
  private final Set<String> builtins = new HashSet<>(Builtins.module().names());

  Rules(Source source, Walk walk, List<Finding> found) {
    this.source = source;
    this.walk = walk;
    this.found = found;
  }

  void apply() {
    for (Names scope : walk.scopes) {
      for (Names.Use use : scope.uses) {
        name(scope, use);
      }
    }
    Names module = walk.scopes.get(0);
    for (String name : walk.exported) {
      Names.Imported imported = module.imports.get(name);
      if (imported != null) {
        imported.used = true;
      }
    }
    boolean isPackage =
        source.name().endsWith("__init__.py") || source.name().endsWith("__init__.aio");
    for (Names scope : walk.scopes) {
      if (scope.kind != Names.Kind.CLASS && !isPackage) {
        unused(scope);
      }
    }
    for (Walk.CallSite site : walk.calls) {
      call(site);
    }
  }

  private void name(Names scope, Names.Use use) {
    Names binder = scope.binder(use.name());
    if (binder != null) {
      Names.Imported imported = binder.imports.get(use.name());
      if (imported != null) {
        imported.used = true;
      }
      return;
    }
    boolean known =
        use.guarded()
            || walk.hiddenNames
            || builtins.contains(use.name())
            || OF_MODULES.contains(use.name())
            || scope.aroundClass() != null && use.name().equals("__class__")
            || scope.kind == Names.Kind.CLASS && OF_CLASSES.contains(use.name());
    if (!known) {
      report(use.at(), "undefined-name", "undefined name '" + use.name() + "'");
    }
  }

  private void unused(Names scope) {
    scope.imports.forEach(
        (name, imported) -> {
          if (!imported.used && !imported.exported && !loadsForAnother(imported)) {
            String last = imported.target.substring(imported.target.lastIndexOf('.') + 1);
            String shown = name.equals(last) ? imported.target : imported.target + " as " + name;
            report(imported.at, "unused-import", "'" + shown + "' imported but unused");
          }
        });
  }

  /** Whether {@code import a.b} is there for a name that another import of {@code a} binds. */
  private boolean loadsForAnother(Names.Imported imported) {
    if (!(imported.at instanceof Alias a) || a.name().indexOf('.') < 0 || a.asname() != null) {
      return false;
    }
    for (Names scope : walk.scopes) {
      for (Names.Imported other : scope.imports.values()) {
        if (other != imported && other.target.equals(imported.target)) {
          return true;
        }
      }
    }
    return false;
  }

  private void call(Walk.CallSite site) {
    String target = target(site.scope(), site.call().func());
    if (site.thrownAway() && target != null) {
      boolean coroutine = COROUTINES.contains(target) || target.startsWith("async def ");
      if (coroutine) {
        String shown =
            source.text().substring(site.call().func().start(), site.call().func().end());
        report(
            site.call(),
            "never-awaited",
            "coroutine '" + shown + "()' is never awaited: put 'await' before it");
      }
    }
    if ("time.sleep".equals(target) && site.scope().inCoroutine()) {
      report(
          site.call(),
          "blocking-sleep",
          "time.sleep() in a coroutine stops every task: use 'await asyncio.sleep(...)'");
    }
  }

  /** What a called expression names, as {@code time.sleep} or {@code async def f}, or null. */
  private @Nullable String target(Names scope, Expr func) {
    if (func instanceof Expr.Name n) {
      Names binder = scope.binder(n.id());
      if (binder == null) {
        return builtins.contains(n.id()) ? n.id() : null;
      }
      if (Integer.valueOf(1).equals(binder.bindings.get(n.id()))) {
        Names.Imported imported = binder.imports.get(n.id());
        if (imported != null) {
          return imported.target;
        }
        return binder.coroutines.contains(n.id()) ? "async def " + n.id() : null;
      }
      return null;
    }
    if (func instanceof Expr.Attribute a) {
      if (a.value() instanceof Expr.Name n && (n.id().equals("self") || n.id().equals("cls"))) {
        Names cls = scope.aroundClass();
        boolean own = cls != null && cls.coroutines.contains(a.attr());
        return own ? "async def " + a.attr() : null;
      }
      String module = target(scope, a.value());
      return module == null ? null : module + "." + a.attr();
    }
    return null;
  }

  private void report(Node at, String rule, String message) {
    int line = source.line(at.start());
    found.add(new Finding(line, source.column(at.start()) + 1, rule, message));
  }
}
