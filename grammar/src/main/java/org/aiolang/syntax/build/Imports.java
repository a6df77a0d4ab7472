package org.aiolang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.syntax.antlr.AioParser;
import org.aiolang.syntax.antlr.AioParser.DottedAsContext;
import org.aiolang.syntax.antlr.AioParser.FromStmtContext;
import org.aiolang.syntax.antlr.AioParser.ImportStmtContext;
import org.aiolang.syntax.antlr.AioParser.NameAsContext;
import org.aiolang.syntax.antlr.AioParser.NameAsListContext;
import org.aiolang.syntax.antlr.Rejected;
import org.aiolang.syntax.antlr.Tok;
import org.aiolang.syntax.ast.Alias;
import org.aiolang.syntax.ast.Stmt;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Builds {@code import} and {@code from … import}. */
final class Imports {
  Stmt plain(ImportStmtContext ctx) {
    List<Alias> names = new ArrayList<>(1);
    for (ParseTree child : ctx.children) {
      if (child instanceof DottedAsContext) {
        names.add(dotted((DottedAsContext) child));
      }
    }
    return new Stmt.Import(names, Builder.start(ctx), Builder.end(ctx));
  }

  private static Alias dotted(DottedAsContext ctx) {
    String name = Builder.token(ctx, 0).name();
    String alias = null;
    for (int i = 1; i < ctx.children.size(); i += 2) {
      String part = Builder.token(ctx, i + 1).name();
      if (Builder.type(ctx, i) == AioParser.AS) {
        alias = part;
      } else {
        name = name + "." + part;
      }
    }
    return new Alias(name, alias, Builder.start(ctx), Builder.end(ctx));
  }

  Stmt from(FromStmtContext ctx) {
    int level = 0;
    int i = 1;
    while (Builder.type(ctx, i) == AioParser.DOT || Builder.type(ctx, i) == AioParser.ELLIPSIS) {
      level += Builder.type(ctx, i) == AioParser.DOT ? 1 : 3;
      i++;
    }
    @Nullable String module = null;
    while (Builder.type(ctx, i) != AioParser.IMPORT) {
      if (Builder.type(ctx, i) == AioParser.NAME) {
        String part = Builder.token(ctx, i).name();
        module = module == null ? part : module + "." + part;
      }
      i++;
    }
    if (module == null && level == 0) {
      throw Rejected.at(Builder.token(ctx, i));
    }
    List<Alias> names = new ArrayList<>();
    ParseTree after = ctx.children.get(i + 1);
    if (Builder.type(after) == AioParser.STAR) {
      names.add(new Alias("*", null, Builder.start(after), Builder.end(after)));
    } else {
      names(ctx.nameAsList(), after instanceof Tok, names);
    }
    return new Stmt.ImportFrom(module, names, level, Builder.start(ctx), Builder.end(ctx));
  }

  private static void names(NameAsListContext ctx, boolean parentheses, List<Alias> names) {
    Builder.refuseEmptyItems(ctx, 0);
    List<ParseTree> children = ctx.children;
    if (!parentheses && children.get(children.size() - 1) instanceof Tok) {
      throw Builder.refuse(ctx);
    }
    for (ParseTree child : children) {
      if (child instanceof NameAsContext) {
        NameAsContext item = (NameAsContext) child;
        names.add(
            new Alias(
                Builder.token(item, 0).name(),
                item.children.size() == 1 ? null : Builder.token(item, 2).name(),
                Builder.start(item),
                Builder.end(item)));
      }
    }
  }
}
