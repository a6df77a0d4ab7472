package org.aiolang.natives.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the methods of a table that call the declared methods.
 *
 * <p>A method is split where it would grow too long: HotSpot never compiles one beyond 8,000 bytes
 * of code.
 */
final class CallWriter {
  /** In estimated bytes of code, with a wide margin: the estimate is coarse. */
  private static final int MAX_COST = 3000;

  private static final int CASE_COST = 14;
  private static final int ARGUMENT_COST = 28;
  private static final int SLOT_COST = 34;

  private static final String[] ARGUMENTS = {"a", "b", "c"};

  private final Table table;
  private final StringBuilder out;

  private record Case(int id, Entry entry, String call, int cost) {}

  CallWriter(Table table, StringBuilder out) {
    this.table = table;
    this.out = out;
  }

  void write() {
    for (int count = 0; count <= ARGUMENTS.length; count++) {
      writeDirect(count);
    }
    List<Case> cases = new ArrayList<>();
    for (int id = 0; id < allEntries().size(); id++) {
      Entry entry = allEntries().get(id);
      cases.add(
          new Case(id, entry, slotCall(entry), CASE_COST + SLOT_COST * entry.parameters().size()));
    }
    writeMethod(
        "callSlots",
        ", Object[] slots",
        ", slots",
        cases,
        "throw new IndexOutOfBoundsException(id);");
  }

  private List<Entry> allEntries() {
    List<Entry> all = new ArrayList<>(table.entries());
    all.addAll(table.setters());
    return all;
  }

  private void writeDirect(int count) {
    List<Case> cases = new ArrayList<>();
    List<Entry> entries = allEntries();
    for (int id = 0; id < entries.size(); id++) {
      Entry entry = entries.get(id);
      if (entry.takesDirectly(count)) {
        int cost = CASE_COST + ARGUMENT_COST * Math.max(count, entry.parameters().size());
        cases.add(new Case(id, entry, directCall(entry, count), cost));
      }
    }
    if (cases.isEmpty()) {
      return;
    }
    StringBuilder declared = new StringBuilder();
    StringBuilder passed = new StringBuilder();
    for (int i = 0; i < count; i++) {
      declared.append(", Object ").append(ARGUMENTS[i]);
      passed.append(", ").append(ARGUMENTS[i]);
    }
    String name = "call" + count;
    writeMethod(
        name,
        declared.toString(),
        passed.toString(),
        cases,
        "return super." + name + "(id, r" + passed + ");");
  }

  private void writeMethod(
      String name, String declared, String passed, List<Case> cases, String otherwise) {
    List<List<Case>> parts = split(cases);
    out.append("\n  @Override\n  public Object ").append(name);
    out.append("(int id, Realm r").append(declared).append(") {\n");
    if (parts.size() <= 1) {
      writeSwitch(cases, otherwise);
      return;
    }
    for (int i = 0; i < parts.size(); i++) {
      String call = "return " + name + "Part" + i + "(id, r" + passed + ");\n";
      if (i + 1 < parts.size()) {
        out.append("    if (id < ").append(parts.get(i + 1).get(0).id()).append(") {\n      ");
        out.append(call).append("    }\n");
      } else {
        out.append("    ").append(call).append("  }\n");
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      out.append("\n  private Object ").append(name).append("Part").append(i);
      out.append("(int id, Realm r").append(declared).append(") {\n");
      writeSwitch(parts.get(i), otherwise);
    }
  }

  private static List<List<Case>> split(List<Case> cases) {
    List<List<Case>> parts = new ArrayList<>();
    int cost = MAX_COST;
    for (Case one : cases) {
      if (cost + one.cost() > MAX_COST) {
        parts.add(new ArrayList<>());
        cost = 0;
      }
      parts.get(parts.size() - 1).add(one);
      cost += one.cost();
    }
    return parts;
  }

  private void writeSwitch(List<Case> cases, String otherwise) {
    out.append("    switch (id) {\n");
    for (Case one : cases) {
      out.append("      case ").append(one.id()).append(": // ");
      out.append(one.entry().name()).append('\n');
      ResultType result = one.entry().result();
      if (result == ResultType.VOID) {
        out.append("        ").append(one.call()).append(";\n        return PyNone.NONE;\n");
      } else {
        out.append("        return ").append(result.before).append(one.call());
        out.append(result.after).append(";\n");
      }
    }
    out.append("      default:\n        ").append(otherwise).append("\n    }\n  }\n");
  }

  private String directCall(Entry entry, int count) {
    Conversion conversion = new Conversion(table, entry);
    StringBuilder call = begin(entry);
    int positional = entry.positionalCount();
    List<Parameter> parameters = entry.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      String argument;
      if (i < positional && i < count) {
        argument = conversion.of(i, ARGUMENTS[i]);
      } else if (parameters.get(i).passing() == Passing.ARGS) {
        argument = rest(positional, count);
      } else if (parameters.get(i).passing() == Passing.KWARGS) {
        argument = "null";
      } else {
        argument = parameters.get(i).defaultCode();
      }
      append(call, argument);
    }
    return call.append(')').toString();
  }

  private static String rest(int from, int to) {
    if (from >= to) {
      return "new Object[0]";
    }
    StringBuilder array = new StringBuilder("new Object[] {");
    for (int i = from; i < to; i++) {
      array.append(i > from ? ", " : "").append(ARGUMENTS[i]);
    }
    return array.append('}').toString();
  }

  private String slotCall(Entry entry) {
    Conversion conversion = new Conversion(table, entry);
    StringBuilder call = begin(entry);
    for (int i = 0; i < entry.parameters().size(); i++) {
      append(call, conversion.ofSlot(i));
    }
    return call.append(')').toString();
  }

  private StringBuilder begin(Entry entry) {
    StringBuilder call = new StringBuilder();
    call.append(entry.isStatic() ? entry.declaringName() : "declared");
    return call.append('.').append(entry.javaName()).append(entry.takesRealm() ? "(r" : "(");
  }

  private static void append(StringBuilder call, String argument) {
    if (call.charAt(call.length() - 1) != '(') {
      call.append(", ");
    }
    call.append(argument);
  }
}
