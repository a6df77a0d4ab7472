package org.aiolang.natives.processor;

import java.io.IOException;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Messager;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Module;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Part;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.StaticFn;
import org.aiolang.natives.decl.Type;

/** Generates a {@code NativeTable} for each class that is marked {@link Type} or {@link Module}. */
public final class NativesProcessor extends AbstractProcessor {
  private static final List<Class<? extends Annotation>> ENTRY_ANNOTATIONS =
      List.of(
          Fn.class,
          StaticFn.class,
          ClassFn.class,
          New.class,
          Getter.class,
          Setter.class,
          Constant.class);

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("org.aiolang.natives.decl.*");
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Class<? extends Annotation> annotation : ENTRY_ANNOTATIONS) {
      for (Element method : round.getElementsAnnotatedWith(annotation)) {
        refuseOutsideTable(method, annotation.getSimpleName());
      }
    }
    Set<Element> classes = new LinkedHashSet<>(round.getElementsAnnotatedWith(Type.class));
    classes.addAll(round.getElementsAnnotatedWith(Module.class));
    for (TypeElement declaring : ElementFilter.typesIn(classes)) {
      generate(declaring);
    }
    return true;
  }

  private void refuseOutsideTable(Element method, String annotation) {
    Element owner = method.getEnclosingElement();
    if (owner != null
        && owner.getAnnotation(Type.class) == null
        && owner.getAnnotation(Module.class) == null
        && owner.getAnnotation(Part.class) == null) {
      error(
          method,
          "@"
              + annotation
              + " in "
              + owner.getSimpleName()
              + ", which is no @Type, @Module or @Part");
    }
  }

  private void generate(TypeElement declaring) {
    Messager messager = processingEnv.getMessager();
    TableReader reader = new TableReader(processingEnv.getElementUtils(), messager);
    try {
      Table table = reader.read(declaring, processingEnv.getTypeUtils());
      String name =
          table.packageName().isEmpty()
              ? table.tableName()
              : table.packageName() + "." + table.tableName();
      try (Writer out = processingEnv.getFiler().createSourceFile(name, declaring).openWriter()) {
        out.write(new TableWriter(table).write());
      }
    } catch (BadDeclaration e) {
      error(e.element(), e.text());
    } catch (IOException e) {
      error(declaring, "the table of " + declaring.getSimpleName() + " cannot be written: " + e);
    }
  }

  private void error(Element element, String message) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
  }
}
