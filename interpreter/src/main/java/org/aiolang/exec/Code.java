package org.aiolang.exec;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.object.CodeInfo;
import org.aiolang.object.Positions;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * A piece of program that runs in frames of its own: a file, a function, a class body. Immutable
 * but for the positions that lowering adds; shared by interpreters and threads. {@link #lower}
 * makes the nodes of one interpreter.
 */
public abstract class Code extends CodeInfo {
  /** What calling it makes. */
  public enum Kind {
    PLAIN,
    GENERATOR,
    COROUTINE,
    ASYNC_GENERATOR
  }

  /** What binding arguments needs to know. {@code names} is in slot order. */
  public record Parameters(
      String[] names,
      int positionalOnly,
      int positional,
      int keywordOnly,
      boolean varArgs,
      boolean varKeywords) {
    /** No parameters. */
    public static final Parameters NONE = new Parameters(new String[0], 0, 0, 0, false, false);
  }

  /**
   * What a program gave instead of what the source says ({@code code.replace}); the source stays
   * what runs.
   *
   * @param firstLine counts from 1
   * @param variables names of parameters and locals, in the order of {@link #varNames}
   * @param constants as many as {@link #constants}, or more
   */
  public record Change(
      String name,
      String qualname,
      String filename,
      int firstLine,
      int flags,
      Parameters parameters,
      List<String> variables,
      List<String> freeNames,
      List<String> cellNames,
      List<Object> constants) {}

  private static final int OPTIMIZED = 1;
  private static final int NEW_LOCALS = 2;

  /** {@code CO_VARARGS}. */
  public static final int VAR_ARGS = 4;

  /** {@code CO_VARKEYWORDS}. */
  public static final int VAR_KEYWORDS = 8;

  private static final int NESTED = 16;
  private static final int GENERATOR = 32;
  private static final int COROUTINE = 128;

  /** {@code CO_ITERABLE_COROUTINE}: a generator that may be awaited. */
  public static final int ITERABLE_COROUTINE = 256;

  private static final int ASYNC_GENERATOR = 512;

  /** The flags that say what calling it makes. */
  public static final int KINDS = GENERATOR | COROUTINE | ASYNC_GENERATOR;

  private final String name;
  private final String qualname;
  private final Positions positions;
  private final int firstLine;
  private final Kind kind;
  private final Parameters parameters;
  private final @Nullable String doc;

  /** Code whose {@code positions} are its file's; {@code firstLine} counts from 1. */
  protected Code(
      String name,
      String qualname,
      Positions positions,
      int firstLine,
      Kind kind,
      Parameters parameters,
      @Nullable String doc) {
    this.name = name;
    this.qualname = qualname;
    this.positions = positions;
    this.firstLine = firstLine;
    this.kind = kind;
    this.parameters = parameters;
    this.doc = doc;
  }

  /** The nodes, fresh. */
  public abstract Body lower(Realm r);

  /**
   * The same program for {@code exec} with a mapping of locals: names are looked up there first.
   * For code of a module or a text only.
   */
  public abstract Code namespaced();

  /** Whether annotations are kept as text, and so in texts that it compiles. */
  public abstract boolean stringAnnotations();

  /** Names of the closure's cells. */
  public abstract List<String> freeNames();

  /** Names of the variables that inner functions share. */
  public abstract List<String> cellNames();

  /** Global names and attributes, in the order of use. */
  public abstract List<String> names();

  /** Values that the text gives, the code of inner functions among them, in the order of use. */
  public abstract List<Object> constants();

  /** Where the piece of source begins that it runs: its body, without parameters. */
  public abstract int start();

  /** Where that ends. */
  public abstract int end();

  /** The piece of source that it runs. */
  public final String text() {
    return positions.source().text().substring(start(), end());
  }

  /** Whether it lies in a function. */
  public abstract boolean isNested();

  /** The same code with other parts; the caller has checked that they fit the source. */
  public abstract Code changed(Change change);

  /** What a program gave instead of what the source says, or null. */
  public @Nullable Change change() {
    return null;
  }

  /** Whether it is of the same place in the same source, whatever was changed. */
  public abstract boolean isSameSource(Code other);

  /** {@code co_flags}. */
  public final int flags() {
    Change change = change();
    if (change != null) {
      return change.flags();
    }
    int flags = isFunction() ? OPTIMIZED | NEW_LOCALS : 0;
    flags |= parameters.varArgs() ? VAR_ARGS : 0;
    flags |= parameters.varKeywords() ? VAR_KEYWORDS : 0;
    flags |= isFunction() && isNested() ? NESTED : 0;
    flags |= stringAnnotations() ? TextCompiler.STRING_ANNOTATIONS : 0;
    return switch (kind) {
      case GENERATOR -> flags | GENERATOR;
      case COROUTINE -> flags | COROUTINE;
      case ASYNC_GENERATOR -> flags | ASYNC_GENERATOR;
      default -> flags;
    };
  }

  /** Names of the parameters and of the locals that inner functions do not share. */
  public final List<String> varNames() {
    Change change = change();
    if (change != null) {
      return change.variables();
    }
    List<String> names = new ArrayList<>(List.of(parameters.names()));
    if (isFunction()) {
      List<String> cells = cellNames();
      for (String n : slotNames()) {
        if (isVariable(n) && !names.contains(n) && !cells.contains(n)) {
          names.add(n);
        }
      }
    }
    return names;
  }

  private static boolean isVariable(String slotName) {
    return Character.isJavaIdentifierStart(slotName.charAt(0));
  }

  /** Names of all slots; those that are not identifiers are hidden. */
  public abstract List<String> slotNames();

  /** Whether names live in slots, not in a mapping. */
  public abstract boolean isFunction();

  /** Whether slot 0 holds the mapping that names are looked up in. */
  public abstract boolean hasNamespace();

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String qualname() {
    return qualname;
  }

  @Override
  public final String filename() {
    return positions.source().name();
  }

  @Override
  public final int firstLine() {
    return firstLine;
  }

  @Override
  public final Positions positions() {
    return positions;
  }

  /** What calling it makes. */
  public final Kind kind() {
    return kind;
  }

  /** Whether running it gives a coroutine object. */
  public final boolean isCoroutine() {
    return kind == Kind.COROUTINE;
  }

  /** What its arguments are bound by. */
  public final Parameters parameters() {
    return parameters;
  }

  /** The docstring, or null. */
  public final @Nullable String doc() {
    return doc;
  }
}
