package org.aiolang.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Set;
import java.util.TreeSet;
import org.aiolang.architecture.ClassFile.Field;
import org.junit.jupiter.api.Test;

/**
 * All state hangs off one interpreter, so that many can share a JVM: no static field may be
 * assigned again or hold what can change. A private array is taken for a table of constants, which
 * only its own class can break; a shared one is not.
 */
class NoMutableStaticsTest {
  private static final Set<String> MUTABLE =
      Set.of(
          "java/lang/StringBuilder",
          "java/lang/StringBuffer",
          "java/lang/ThreadLocal",
          "java/lang/InheritableThreadLocal",
          "java/util/ArrayList",
          "java/util/ArrayDeque",
          "java/util/BitSet",
          "java/util/EnumMap",
          "java/util/EnumSet",
          "java/util/HashMap",
          "java/util/HashSet",
          "java/util/IdentityHashMap",
          "java/util/LinkedHashMap",
          "java/util/LinkedHashSet",
          "java/util/LinkedList",
          "java/util/PriorityQueue",
          "java/util/Properties",
          "java/util/Random",
          "java/util/TreeMap",
          "java/util/TreeSet",
          "java/util/WeakHashMap");

  /** Memos of pure functions: whoever fills them, and when, nobody can tell. */
  private static final Set<String> MEMOS =
      Set.of("org.aiolang.api.LibraryCode.MADE", "org.aiolang.types.floats.ShortestDecimal.POWERS");

  @Test
  void noStaticFieldCanChange() throws IOException {
    Set<String> found = new TreeSet<>();
    for (ClassFile c : ProjectClasses.all()) {
      // ANTLR's generated classes keep their tables as ANTLR does.
      if (c.name().startsWith("org.aiolang.syntax.antlr.") && isGenerated(c)) {
        continue;
      }
      for (Field f : c.fields()) {
        String fault = f.isStatic() && !f.isSynthetic() ? fault(c, f) : "";
        if (!fault.isEmpty() && !MEMOS.contains(c.name() + "." + f.name())) {
          found.add(c.name() + "." + f.name() + " " + fault);
        }
      }
    }
    assertEquals("", String.join("\n", found), "static fields");
  }

  private static String fault(ClassFile c, Field f) {
    if (!f.isFinal()) {
      return "is not final";
    }
    String type = f.descriptor();
    if (type.startsWith("[")) {
      return f.isPrivate() || isEmpty(c, f) ? "" : "is an array that others can write to";
    }
    if (!type.startsWith("L")) {
      return "";
    }
    String name = type.substring(1, type.length() - 1);
    boolean mutable = MUTABLE.contains(name) || name.startsWith("java/util/concurrent/");
    return mutable ? "is a " + name.replace('/', '.') : "";
  }

  private static boolean isEmpty(ClassFile c, Field f) {
    try {
      java.lang.reflect.Field field = Class.forName(c.name()).getDeclaredField(f.name());
      field.setAccessible(true);
      return Array.getLength(field.get(null)) == 0;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isGenerated(ClassFile c) {
    return c.mentions().contains("org.antlr.v4.runtime.atn.ATN")
        || c.mentions().contains("org.antlr.v4.runtime.ParserRuleContext");
  }
}
