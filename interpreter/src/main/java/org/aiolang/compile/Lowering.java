package org.aiolang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aiolang.exec.Body;
import org.aiolang.exec.ExprNode;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.call.MakeFunctionNode;
import org.aiolang.exec.expr.CellReadNode;
import org.aiolang.exec.expr.ClassDictReadNode;
import org.aiolang.exec.expr.ConstantNode;
import org.aiolang.exec.expr.FreeReadNode;
import org.aiolang.exec.expr.GlobalReadNode;
import org.aiolang.exec.expr.GrowingReadNode;
import org.aiolang.exec.expr.LocalReadNode;
import org.aiolang.exec.expr.NameReadNode;
import org.aiolang.exec.expr.OptionalTempNode;
import org.aiolang.exec.expr.TempReadNode;
import org.aiolang.exec.expr.UnboxedReadNode;
import org.aiolang.exec.flow.Flow;
import org.aiolang.exec.stmt.BlockNode;
import org.aiolang.exec.stmt.ReturnNode;
import org.aiolang.object.Positions;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Node;
import org.jspecify.annotations.Nullable;

/**
 * Makes the nodes of one code object for one interpreter.
 *
 * <p>Holds what the parts share: the scope that names are looked up in, the count of slots,
 * positions. Expressions, targets, calls, statements and suspending statements each have a part of
 * their own.
 */
final class Lowering {
  final Realm realm;
  final SourceCode code;
  final Positions positions;
  final ExprLowering exprs;
  final TargetLowering targets;
  final StmtLowering stmts;
  final MatchLowering matches;

  /** The part for code that suspends, or null. */
  final @Nullable FlowLowering flow;

  /** The constants that differ from those of the source, or null. */
  final @Nullable ChangedConstants changed;

  /** The scope of the text being lowered: the code's, or that of an inlined comprehension. */
  Scope scope;

  /** The next free slot, and how many the frame needs. */
  private int slots;

  private int mostSlots;
  private final boolean unboxed;

  Lowering(Realm realm, SourceCode code) {
    this.realm = realm;
    this.code = code;
    this.positions = code.positions();
    this.scope = code.scope;
    this.slots = code.scope.slots;
    this.mostSlots = slots;
    this.changed = ChangedConstants.of(code);
    this.unboxed = code.scope.hasLoop && code.isFunction();
    this.exprs = new ExprLowering(this);
    this.targets = new TargetLowering(this);
    this.stmts = new StmtLowering(this);
    this.matches = new MatchLowering(this);
    this.flow = code.kind() == SourceCode.Kind.PLAIN ? null : new FlowLowering(this);
  }

  Body body() {
    StmtNode root = null;
    Flow flat = null;
    if (flow != null) {
      flat = flow.function();
    } else if (scope.kind == Scope.Kind.TYPE_PARAMETERS) {
      root = generics().definition(code.body.get(0));
    } else if (code.value != null) {
      root = new ReturnNode(exprs.expr(code.value));
    } else {
      List<StmtNode> all = new ArrayList<>();
      stmts.prologue(all);
      for (var s : code.body) {
        all.add(stmts.statement(s));
      }
      stmts.epilogue(all);
      root = block(all);
    }
    int[] cells = new int[scope.cellSlots.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = scope.cellSlots.get(i);
    }
    return new Body(mostSlots, cells, root, flat);
  }

  /** How much is left out: 0, 1 or 2. */
  int optimize() {
    return code.scopes.program.optimize();
  }

  static StmtNode block(List<StmtNode> all) {
    return all.size() == 1 ? all.get(0) : new BlockNode(all.toArray(new StmtNode[0]));
  }

  /** A slot for a value that has no name; the statement's. */
  int temp() {
    mostSlots = Math.max(mostSlots, slots + 1);
    return slots++;
  }

  /**
   * What {@link #release} takes at the end of a statement, so that the next one uses its
   * temporaries again.
   */
  int mark() {
    return slots;
  }

  void release(int mark) {
    slots = mark;
  }

  /** Whether the name of an attribute is on another line than what it is of begins on. */
  boolean isOnLaterLine(Expr.Attribute e) {
    Source source = positions.source();
    return source.line(e.start()) != source.line(e.end() - 1);
  }

  /**
   * The position id of the attribute's name alone, which CPython reports if it is on a later line.
   */
  int nameAt(Expr.Attribute e) {
    return positions.add(Math.max(e.start(), e.end() - e.attr().length()), e.end());
  }

  /** The position id of a node; calls, subscripts and binary operations have anchors. */
  int at(Node n) {
    if (n instanceof Expr.Call e) {
      int paren = exprs.after(e.func().end(), '(', e.end());
      return positions.add(e.start(), e.end(), paren, e.end());
    }
    if (n instanceof Expr.Subscript e) {
      int bracket = exprs.after(e.value().end(), '[', e.end());
      return positions.add(e.start(), e.end(), bracket, e.end());
    }
    if (n instanceof Expr.Attribute e && isOnLaterLine(e)) {
      return nameAt(e);
    }
    if (n instanceof Expr.BinOp e) {
      int end = e.opStart() + e.op().symbol().length();
      return positions.add(e.start(), e.end(), e.opStart(), end);
    }
    return positions.add(n.start(), n.end());
  }

  /** Whether values of expression statements are shown. */
  boolean interactive() {
    return code.scope.kind == Scope.Kind.MODULE
        && code.scopes.program.mode() == Compiler.Mode.SINGLE;
  }

  /** Whether locals may be unboxed. */
  boolean unboxed() {
    return unboxed;
  }

  /** The slot of a name that is a plain local, if locals may be unboxed; else -1. */
  int unboxedSlot(Expr target) {
    if (unboxed && target instanceof Expr.Name n) {
      Symbol s = symbol(n.id());
      if (s.place == Symbol.Place.LOCAL) {
        return s.index;
      }
    }
    return -1;
  }

  Symbol symbol(String id) {
    return Objects.requireNonNull(scope.symbols.get(scope.mangle(id)), id);
  }

  static ExprNode none() {
    return new ConstantNode(PyNone.NONE);
  }

  static ExprNode last(int slot) {
    return new TempReadNode(slot, true);
  }

  static ExprNode peek(int slot) {
    return new TempReadNode(slot, false);
  }

  /** A temporary that may be empty: then None. */
  static ExprNode optional(int slot) {
    return new OptionalTempNode(slot);
  }

  ExprNode name(String id, Node at) {
    Symbol s = symbol(id);
    int where = at(at);
    return switch (s.place) {
      case LOCAL ->
          s.grown
              ? new GrowingReadNode(s.index, s.name, where)
              : unboxed
                  ? new UnboxedReadNode(s.index, s.name, where)
                  : new LocalReadNode(s.index, s.name, where);
      case CELL -> new CellReadNode(s.index, s.name, where);
      case FREE -> new FreeReadNode(s.index, s.name, where);
      case GLOBAL -> new GlobalReadNode(s.name, where);
      case NAMESPACE -> new NameReadNode(s.name, -1, where);
      case NAMESPACE_OR_FREE -> new NameReadNode(s.name, s.index, where);
      case CLASS_DICT -> new ClassDictReadNode(s.name, classDict(), -1, where);
      case CLASS_DICT_OR_FREE -> new ClassDictReadNode(s.name, classDict(), s.index, where);
    };
  }

  /** The closure index of the cell with the namespace of the class around an annotation scope. */
  private int classDict() {
    return symbol(TypeScopes.CLASS_DICT).index;
  }

  /** The first parameter of the function, from whatever scope inside its frame. */
  ExprNode ownParameter(String mangled, Node at) {
    Scope inner = scope;
    scope = scope.owner();
    ExprNode node = name(mangled, at);
    scope = inner;
    return node;
  }

  /** Where the cells of an inner code's closure are in this frame. */
  int[] closure(Scope inner) {
    int[] sources = new int[inner.freeNames.size()];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = cell(inner.freeNames.get(i));
    }
    return sources;
  }

  private int cell(String name) {
    for (Scope s = scope; ; s = Objects.requireNonNull(s.parent)) {
      if (s.kind == Scope.Kind.CLASS && name.equals("__class__") && s.classCellSlot >= 0) {
        return s.classCellSlot;
      }
      if (s.kind == Scope.Kind.CLASS
          && name.equals(TypeScopes.CLASS_DICT)
          && s.classDictSlot >= 0) {
        return s.classDictSlot;
      }
      Symbol symbol = s.symbols.get(name);
      if (symbol != null && s.kind != Scope.Kind.CLASS) {
        if (symbol.place == Symbol.Place.CELL) {
          return symbol.index;
        }
        if (symbol.place == Symbol.Place.FREE) {
          return -1 - symbol.index;
        }
      }
      if (s == s.owner()) {
        int free = s.freeNames.indexOf(name);
        if (free < 0) {
          throw new IllegalStateException("no cell for " + name + " in " + s.name);
        }
        return -1 - free;
      }
    }
  }

  /** The part for type parameters and aliases. */
  GenericLowering generics() {
    return new GenericLowering(this);
  }

  /** The part for code that suspends. */
  FlowLowering flow() {
    return Objects.requireNonNull(flow);
  }

  /** The node that makes a function of inner code. */
  MakeFunctionNode makeFunction(
      SourceCode inner,
      List<ExprNode> defaults,
      @Nullable ExprNode[] keywordDefaults,
      List<String> annotated,
      List<ExprNode> annotations,
      @Nullable ExprNode typeParameters) {
    return new MakeFunctionNode(
        inner,
        closure(inner.scope),
        defaults.toArray(new ExprNode[0]),
        keywordDefaults,
        annotated.toArray(new String[0]),
        annotations.toArray(new ExprNode[0]),
        typeParameters);
  }
}
