package org.aiolang.natives.processor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes the source of the generated {@code NativeTable}. */
final class TableWriter {
  private static final String OBJECT_PACKAGE = "org.aiolang.object";
  private static final String[] IMPORTED = {
    "Convert", "NativeTable", "PyNone", "Realm", "Signature"
  };

  private final Table table;
  private final List<Entry> all;
  private final StringBuilder out = new StringBuilder();

  TableWriter(Table table) {
    this.table = table;
    this.all = new ArrayList<>(table.entries());
    all.addAll(table.setters());
  }

  String write() {
    writeInstance();
    constant("String owner()", JavaText.string(table.owner()));
    if (!table.ownerModule().isEmpty()) {
      constant("String ownerModule()", JavaText.string(table.ownerModule()));
    }
    if (!table.text().isEmpty()) {
      constant("String text()", JavaText.string(table.text()));
    }
    constant("boolean isModule()", String.valueOf(table.isModule()));
    constant("int size()", String.valueOf(table.entries().size()));
    writeFind();
    writeNames();
    writeKinds();
    writeSetters();
    writeSignatures();
    writeTexts();
    writeDocs();
    writeAsync();
    new CallWriter(table, out).write();
    out.append("}\n");
    return header() + out;
  }

  /** Written last: it imports what the body uses. */
  private String header() {
    StringBuilder header = new StringBuilder();
    if (!table.packageName().isEmpty()) {
      header.append("package ").append(table.packageName()).append(";\n\n");
    }
    header.append("import javax.annotation.processing.Generated;\n");
    for (String name : IMPORTED) {
      boolean always = name.equals("NativeTable") || name.equals("Realm");
      boolean used = always || out.indexOf(name + ".") >= 0 || out.indexOf(name + " ") >= 0;
      if (used && !table.packageName().equals(OBJECT_PACKAGE)) {
        header.append("import ").append(OBJECT_PACKAGE).append('.').append(name).append(";\n");
      }
    }
    header.append("\n/** The builtins that {@code ").append(table.declaringName());
    header.append("} declares. */\n@Generated(\"").append(NativesProcessor.class.getName());
    header.append("\")\n@SuppressWarnings({\"all\", \"NullAway\"})\npublic final class ");
    header.append(table.tableName()).append(" extends NativeTable {\n");
    return header.toString();
  }

  private void writeInstance() {
    if (!table.needsInstance()) {
      return;
    }
    String type = table.declaringName();
    out.append("  private final ").append(type).append(" declared;\n\n");
    out.append("  public ").append(table.tableName()).append('(').append(type);
    out.append(" declared) {\n    this.declared = declared;\n  }\n\n");
  }

  private void constant(String method, String value) {
    out.append("  @Override\n  public ").append(method).append(" {\n    return ").append(value);
    out.append(";\n  }\n\n");
  }

  private void writeFind() {
    out.append("  @Override\n  public int find(String name) {\n    switch (name) {\n");
    for (int id = 0; id < table.entries().size(); id++) {
      returning(JavaText.string(table.entries().get(id).name()), String.valueOf(id));
    }
    out.append("      default:\n        return -1;\n    }\n  }\n");
  }

  private void writeNames() {
    begin("String name(int id)");
    for (int id = 0; id < all.size(); id++) {
      returning(String.valueOf(id), JavaText.string(all.get(id).name()));
    }
    endOutOfBounds();
  }

  private void writeKinds() {
    Map<EntryKind, List<Integer>> ids = new EnumMap<>(EntryKind.class);
    for (int id = 0; id < all.size(); id++) {
      ids.computeIfAbsent(all.get(id).kind(), kind -> new ArrayList<>()).add(id);
    }
    begin("int kind(int id)");
    ids.forEach(
        (kind, cases) -> {
          for (int i = 0; i < cases.size(); i++) {
            out.append("      case ").append(cases.get(i)).append(":\n");
          }
          out.append("        return NativeTable.").append(kind.constant()).append(";\n");
        });
    endOutOfBounds();
  }

  private void writeSetters() {
    if (table.setters().isEmpty()) {
      return;
    }
    begin("int setter(int id)");
    for (int id = 0; id < table.entries().size(); id++) {
      int setter = table.setterId(table.entries().get(id).name());
      if (setter >= 0) {
        returning(String.valueOf(id), String.valueOf(setter));
      }
    }
    out.append("      default:\n        return -1;\n    }\n  }\n");
  }

  private void writeSignatures() {
    begin("Signature signature(int id)");
    for (int id = 0; id < all.size(); id++) {
      Entry entry = all.get(id);
      returning(
          String.valueOf(id),
          "Signature.of("
              + JavaText.string(table.qualifiedName(entry))
              + ", "
              + JavaText.string(SignatureText.of(entry))
              + ")");
    }
    endOutOfBounds();
  }

  private void writeTexts() {
    boolean hasText = false;
    for (Entry entry : all) {
      hasText |= !entry.text().isEmpty();
    }
    if (!hasText) {
      return;
    }
    begin("String text(int id)");
    for (int id = 0; id < all.size(); id++) {
      if (!all.get(id).text().isEmpty()) {
        returning(String.valueOf(id), JavaText.string(all.get(id).text()));
      }
    }
    out.append("      default:\n        return null;\n    }\n  }\n");
  }

  private void writeDocs() {
    boolean hasDoc = false;
    for (Entry entry : all) {
      hasDoc |= !entry.doc().isEmpty();
    }
    if (!hasDoc) {
      return;
    }
    begin("String doc(int id)");
    for (int id = 0; id < all.size(); id++) {
      if (!all.get(id).doc().isEmpty()) {
        returning(String.valueOf(id), JavaText.string(all.get(id).doc()));
      }
    }
    out.append("      default:\n        return null;\n    }\n  }\n");
  }

  private void writeAsync() {
    StringBuilder cases = new StringBuilder();
    for (int id = 0; id < all.size(); id++) {
      if (all.get(id).isAsync()) {
        cases.append("      case ").append(id).append(":\n");
      }
    }
    if (cases.length() > 0) {
      begin("boolean isAsync(int id)");
      out.append(cases).append("        return true;\n");
      out.append("      default:\n        return false;\n    }\n  }\n");
    }
  }

  private void begin(String method) {
    out.append("\n  @Override\n  public ").append(method).append(" {\n    switch (id) {\n");
  }

  private void returning(String label, String value) {
    out.append("      case ").append(label).append(":\n        return ").append(value);
    out.append(";\n");
  }

  private void endOutOfBounds() {
    out.append("      default:\n        throw new IndexOutOfBoundsException(id);\n    }\n  }\n");
  }
}
