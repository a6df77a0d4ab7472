package org.aiolang.natives.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import org.aiolang.natives.decl.Module;
import org.aiolang.natives.decl.Type;

/**
 * Reads the declarations of one class. A bad method is reported and left out, so that one mistake
 * does not hide the others.
 */
final class TableReader {
  private final Elements elements;
  private final Messager messager;

  TableReader(Elements elements, Messager messager) {
    this.elements = elements;
    this.messager = messager;
  }

  /**
   * Reads {@code declaring}.
   *
   * @throws BadDeclaration where the class itself cannot have a table
   */
  Table read(TypeElement declaring, Types types) throws BadDeclaration {
    Type type = declaring.getAnnotation(Type.class);
    Module module = declaring.getAnnotation(Module.class);
    if (type != null && module != null) {
      throw new BadDeclaration(declaring, "a class is a @Type or a @Module, not both");
    }
    checkClass(declaring);
    String owner = type != null ? type.value() : module != null ? module.value() : "";
    if (owner.isEmpty()) {
      throw new BadDeclaration(declaring, "the name of the type or module is missing");
    }
    List<Entry> entries = new ArrayList<>();
    List<Entry> setters = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> getters = new HashSet<>();
    Set<String> setterNames = new HashSet<>();
    List<ExecutableElement> setterMethods = new ArrayList<>();
    EntryReader reader = new EntryReader(elements, types, module != null);
    for (ExecutableElement method : ElementFilter.methodsIn(declaring.getEnclosedElements())) {
      try {
        Entry entry = reader.read(method).orElse(null);
        if (entry == null) {
          continue;
        }
        boolean isSetter = entry.kind() == EntryKind.SETTER;
        if (!(isSetter ? setterNames : names).add(entry.name())) {
          throw new BadDeclaration(
              method, "the name '" + entry.name() + "' is declared twice in " + owner);
        }
        (isSetter ? setters : entries).add(entry);
        if (isSetter) {
          setterMethods.add(method);
        } else if (entry.kind() == EntryKind.GETTER) {
          getters.add(entry.name());
        }
      } catch (BadDeclaration e) {
        messager.printMessage(Diagnostic.Kind.ERROR, e.text(), e.element());
      }
    }
    for (int i = 0; i < setters.size(); i++) {
      String name = setters.get(i).name();
      if (!getters.contains(name)) {
        messager.printMessage(
            Diagnostic.Kind.ERROR,
            "the setter of '" + name + "' has no @Getter(\"" + name + "\") beside it",
            setterMethods.get(i));
      }
    }
    String declaringName = nameInPackage(declaring);
    return new Table(
        elements.getPackageOf(declaring).getQualifiedName().toString(),
        declaringName,
        declaringName.replace(".", "") + "Table",
        owner,
        type != null && !type.module().equals("builtins") ? type.module() : "",
        module != null,
        entries,
        setters);
  }

  private static void checkClass(TypeElement declaring) throws BadDeclaration {
    if (declaring.getKind() == ElementKind.ANNOTATION_TYPE) {
      throw new BadDeclaration(declaring, "an annotation cannot declare builtins");
    }
    NestingKind nesting = declaring.getNestingKind();
    boolean reachable =
        nesting == NestingKind.TOP_LEVEL
            || (nesting == NestingKind.MEMBER
                && declaring.getModifiers().contains(Modifier.STATIC)
                && !declaring.getModifiers().contains(Modifier.PRIVATE));
    if (!reachable) {
      throw new BadDeclaration(
          declaring, "a class with builtins is top-level, or static and not private");
    }
  }

  private static String nameInPackage(TypeElement declaring) {
    String name = declaring.getSimpleName().toString();
    Element outer = declaring.getEnclosingElement();
    return outer instanceof TypeElement type ? nameInPackage(type) + "." + name : name;
  }
}
