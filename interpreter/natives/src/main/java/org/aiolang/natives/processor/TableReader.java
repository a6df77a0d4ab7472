package org.aiolang.natives.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import org.aiolang.natives.decl.Module;
import org.aiolang.natives.decl.Part;
import org.aiolang.natives.decl.Type;

/**
 * Reads the declarations of one class and of its parts. A bad method is reported and left out, so
 * that one mistake does not hide the others.
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
    Reading reading = new Reading(owner);
    String declaringName = nameInPackage(declaring);
    Optional<TypeMirror> none = Optional.empty();
    reading.add(declaring, new EntryReader(elements, types, module != null, declaringName, none));
    Optional<TypeMirror> self = Optional.empty();
    for (TypeMirror narrower : classes(declaring, "self")) {
      self = Optional.of(narrower);
    }
    for (TypeMirror listed : classes(declaring, "parts")) {
      TypeElement part = part(declaring, listed, types);
      reading.add(
          part, new EntryReader(elements, types, module != null, nameInPackage(part), self));
    }
    reading.checkSetters();
    return new Table(
        elements.getPackageOf(declaring).getQualifiedName().toString(),
        declaringName,
        declaringName.replace(".", "") + "Table",
        owner,
        type != null && !type.module().equals("builtins") ? type.module() : "",
        type != null && !type.text().isEmpty() ? "(" + type.text() + ")" : "",
        module != null,
        reading.entries,
        reading.setters);
  }

  /** The members read so far, of the class itself and of its parts. */
  private final class Reading {
    final List<Entry> entries = new ArrayList<>();
    final List<Entry> setters = new ArrayList<>();
    private final String owner;
    private final Set<String> names = new HashSet<>();
    private final Set<String> getters = new HashSet<>();
    private final Map<String, ExecutableElement> setterMethods = new LinkedHashMap<>();

    Reading(String owner) {
      this.owner = owner;
    }

    void add(TypeElement from, EntryReader reader) {
      for (ExecutableElement method : ElementFilter.methodsIn(from.getEnclosedElements())) {
        try {
          Entry entry = reader.read(method).orElse(null);
          if (entry != null) {
            add(entry, method);
          }
        } catch (BadDeclaration e) {
          messager.printMessage(Diagnostic.Kind.ERROR, e.text(), e.element());
        }
      }
    }

    private void add(Entry entry, ExecutableElement method) throws BadDeclaration {
      boolean isSetter = entry.kind() == EntryKind.SETTER;
      if (isSetter ? setterMethods.containsKey(entry.name()) : !names.add(entry.name())) {
        throw new BadDeclaration(
            method, "the name '" + entry.name() + "' is declared twice in " + owner);
      }
      if (isSetter) {
        setters.add(entry);
        setterMethods.put(entry.name(), method);
        return;
      }
      entries.add(entry);
      if (entry.kind() == EntryKind.GETTER) {
        getters.add(entry.name());
      }
    }

    void checkSetters() {
      setterMethods.forEach(
          (name, method) -> {
            if (!getters.contains(name)) {
              messager.printMessage(
                  Diagnostic.Kind.ERROR,
                  "the setter of '" + name + "' has no @Getter(\"" + name + "\") beside it",
                  method);
            }
          });
    }
  }

  /** The classes that an element of the annotation of {@code declaring} names. */
  private static List<TypeMirror> classes(TypeElement declaring, String element) {
    List<TypeMirror> found = new ArrayList<>();
    for (AnnotationMirror mirror : declaring.getAnnotationMirrors()) {
      String name = JavaTypes.qualifiedName(mirror.getAnnotationType());
      if (!name.equals(Type.class.getName()) && !name.equals(Module.class.getName())) {
        continue;
      }
      mirror
          .getElementValues()
          .forEach(
              (method, value) -> {
                if (!method.getSimpleName().contentEquals(element)) {
                  return;
                }
                if (value.getValue() instanceof TypeMirror one) {
                  found.add(one);
                } else if (value.getValue() instanceof List<?> list) {
                  for (Object item : list) {
                    found.add((TypeMirror) ((AnnotationValue) item).getValue());
                  }
                }
              });
    }
    return found;
  }

  private TypeElement part(TypeElement declaring, TypeMirror listed, Types types)
      throws BadDeclaration {
    if (!(types.asElement(listed) instanceof TypeElement part)
        || part.getAnnotation(Part.class) == null
        || !elements.getPackageOf(part).equals(elements.getPackageOf(declaring))) {
      throw new BadDeclaration(
          declaring, listed + " is no class of this package that is marked @Part");
    }
    checkClass(part);
    for (ExecutableElement method : ElementFilter.methodsIn(part.getEnclosedElements())) {
      if (!method.getModifiers().contains(Modifier.STATIC)) {
        throw new BadDeclaration(method, "a @Part has static methods only");
      }
    }
    return part;
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
