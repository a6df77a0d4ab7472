package org.aiolang.natives.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.StaticFn;

/** Reads one declared method, and refuses what the package describes as not allowed. */
final class EntryReader {
  private static final String REALM = "org.aiolang.object.Realm";

  private final Elements elements;
  private final Types types;
  private final JavaTypes javaTypes;
  private final boolean inModule;
  private final String declaringName;
  private final Optional<TypeMirror> self;

  /** Reads methods of {@code declaringName}; {@code self} narrows the self that they declare. */
  EntryReader(
      Elements elements,
      Types types,
      boolean inModule,
      String declaringName,
      Optional<TypeMirror> self) {
    this.elements = elements;
    this.types = types;
    this.javaTypes = new JavaTypes(types);
    this.inModule = inModule;
    this.declaringName = declaringName;
    this.self = self;
  }

  /** The entry, or nothing for a method without an annotation of ours. */
  Optional<Entry> read(ExecutableElement method) throws BadDeclaration {
    List<EntryKind> kinds = new ArrayList<>();
    String given = kindsOf(method, kinds);
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    EntryKind kind = kinds.get(0);
    if (kinds.size() > 1) {
      throw new BadDeclaration(
          method, kind.shown() + " and " + kinds.get(1).shown() + " on one method");
    }
    checkMethod(method, kind);
    checkKnown(method, method.getReturnType());
    for (VariableElement parameter : method.getParameters()) {
      checkKnown(parameter, parameter.asType());
    }
    String javaName = method.getSimpleName().toString();
    String name = given.isEmpty() ? PythonNames.of(javaName) : given;
    if (!PythonNames.isIdentifier(name)) {
      throw new BadDeclaration(method, "'" + name + "' is not a Python identifier");
    }
    List<? extends VariableElement> javaParameters = method.getParameters();
    boolean takesRealm = !javaParameters.isEmpty() && isRealm(javaParameters.get(0));
    List<Parameter> parameters =
        parameters(method, kind, javaParameters.subList(takesRealm ? 1 : 0, javaParameters.size()));
    checkCount(method, kind, parameters.size());
    Fn fn = method.getAnnotation(Fn.class);
    ClassFn classFn = method.getAnnotation(ClassFn.class);
    String comment = elements.getDocComment(method);
    return Optional.of(
        new Entry(
            kind,
            name,
            declaringName,
            javaName,
            method.getModifiers().contains(Modifier.STATIC),
            takesRealm,
            parameters,
            javaTypes.result(method),
            isAsync(method),
            fn != null ? fn.text() : classFn != null ? classFn.text() : "",
            comment == null ? "" : DocText.of(comment)));
  }

  private static boolean isAsync(ExecutableElement method) throws BadDeclaration {
    boolean isAsync = method.getAnnotation(Async.class) != null;
    if (isAsync && method.getAnnotation(Fn.class) == null) {
      throw new BadDeclaration(method, "@Async belongs to an @Fn");
    }
    return isAsync;
  }

  /** Adds the kinds that the annotations of the method say, and gives the name that one carries. */
  private String kindsOf(ExecutableElement method, List<EntryKind> kinds) {
    String name = "";
    Fn fn = method.getAnnotation(Fn.class);
    if (fn != null) {
      kinds.add(inModule ? EntryKind.FUNCTION : EntryKind.METHOD);
      name = fn.value();
    }
    StaticFn staticFn = method.getAnnotation(StaticFn.class);
    if (staticFn != null) {
      kinds.add(EntryKind.STATIC_METHOD);
      name = staticFn.value();
    }
    ClassFn classFn = method.getAnnotation(ClassFn.class);
    if (classFn != null) {
      kinds.add(EntryKind.CLASS_METHOD);
      name = classFn.value();
    }
    if (method.getAnnotation(New.class) != null) {
      kinds.add(EntryKind.NEW);
      name = "__new__";
    }
    Getter getter = method.getAnnotation(Getter.class);
    if (getter != null) {
      kinds.add(EntryKind.GETTER);
      name = getter.value();
    }
    Setter setter = method.getAnnotation(Setter.class);
    if (setter != null) {
      kinds.add(EntryKind.SETTER);
      name = setter.value();
    }
    Constant constant = method.getAnnotation(Constant.class);
    if (constant != null) {
      kinds.add(EntryKind.CONSTANT);
      name = constant.value();
    }
    return name;
  }

  private void checkMethod(ExecutableElement method, EntryKind kind) throws BadDeclaration {
    Set<Modifier> modifiers = method.getModifiers();
    if (inModule && kind != EntryKind.FUNCTION && kind != EntryKind.CONSTANT) {
      throw new BadDeclaration(
          method, kind.shown() + " belongs to a @Type; a @Module has @Fn and @Constant");
    }
    if (!inModule && !modifiers.contains(Modifier.STATIC)) {
      throw new BadDeclaration(method, "a builtin of a @Type is a static method");
    }
    if (modifiers.contains(Modifier.PRIVATE)) {
      throw new BadDeclaration(method, "a builtin cannot be private: the generated table calls it");
    }
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (isChecked(thrown)) {
        throw new BadDeclaration(
            method, "a builtin cannot throw " + thrown + ", a checked exception");
      }
    }
  }

  /** Says it once: a Realm that is not imported would be taken for self. */
  private static void checkKnown(Element at, TypeMirror type) throws BadDeclaration {
    if (type.getKind() == TypeKind.ERROR) {
      throw new BadDeclaration(at, "the type " + type + " is not known here");
    }
  }

  private boolean isChecked(TypeMirror thrown) {
    return thrown.getKind() == TypeKind.DECLARED
        && !isA(thrown, "java.lang.RuntimeException")
        && !isA(thrown, "java.lang.Error");
  }

  private boolean isA(TypeMirror type, String name) {
    TypeElement ancestor = elements.getTypeElement(name);
    return ancestor != null && types.isSubtype(type, ancestor.asType());
  }

  private static boolean isRealm(VariableElement parameter) {
    return JavaTypes.qualifiedName(parameter.asType()).equals(REALM);
  }

  private List<Parameter> parameters(
      ExecutableElement method, EntryKind kind, List<? extends VariableElement> javaParameters)
      throws BadDeclaration {
    ParameterReader reader = new ParameterReader(javaTypes, method, kind);
    List<Parameter> parameters = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Parameter before = null;
    for (int i = 0; i < javaParameters.size(); i++) {
      VariableElement javaParameter = javaParameters.get(i);
      boolean isLast = i + 1 == javaParameters.size();
      Parameter parameter = reader.read(javaParameter, i, isLast && method.isVarArgs());
      if (i == 0 && kind.takesSelf() && self.isPresent()) {
        parameter = narrowed(javaParameter, parameter, self.get());
      }
      if (!names.add(parameter.name())) {
        throw new BadDeclaration(
            javaParameter, "the parameter name '" + parameter.name() + "' is used twice");
      }
      if (before != null) {
        checkOrder(javaParameter, before, parameter);
      }
      parameters.add(parameter);
      before = parameter;
    }
    return parameters;
  }

  /** A self of the type's own class in place of the wider one that a part declares. */
  private Parameter narrowed(VariableElement at, Parameter declared, TypeMirror to)
      throws BadDeclaration {
    if (declared.type().kind() != ParameterType.Kind.VALUE) {
      return declared;
    }
    if (!types.isSubtype(to, at.asType())) {
      throw new BadDeclaration(
          at, JavaTypes.qualifiedName(to) + ", which is self, is no " + at.asType());
    }
    ParameterType type = javaTypes.parameter(to).orElseThrow();
    return new Parameter(declared.name(), declared.passing(), type, false, false, "", "");
  }

  private static void checkOrder(VariableElement at, Parameter before, Parameter parameter)
      throws BadDeclaration {
    Passing passing = parameter.passing();
    if (before.passing() == Passing.KWARGS) {
      throw new BadDeclaration(at, "no parameter follows @KwArgs");
    }
    if (passing.compareTo(before.passing()) < 0) {
      if (passing == Passing.POSITIONAL && before.passing() != Passing.POSITIONAL_OR_KEYWORD) {
        throw new BadDeclaration(
            at, "'" + parameter.name() + "' follows *args or a @KwOnly: mark it @KwOnly");
      }
      throw new BadDeclaration(
          at,
          "'"
              + parameter.name()
              + "' is out of order: positional-only, @Kw, *args, @KwOnly, @KwArgs");
    }
    if (passing == Passing.ARGS && before.passing() == Passing.ARGS) {
      throw new BadDeclaration(at, "*args is declared twice");
    }
    if (passing.isPositional() && before.optional() && !parameter.optional()) {
      throw new BadDeclaration(
          at, "'" + parameter.name() + "' is required, but follows a parameter with @Default");
    }
  }

  private static void checkCount(ExecutableElement method, EntryKind kind, int count)
      throws BadDeclaration {
    switch (kind) {
      case METHOD:
        require(count >= 1, method, "self is missing: the first parameter of a method");
        break;
      case CLASS_METHOD:
      case NEW:
        require(count >= 1, method, "the first parameter must be 'PyType cls'");
        break;
      case GETTER:
        require(count == 1, method, "a getter takes self and nothing else");
        break;
      case SETTER:
        require(count == 2, method, "a setter takes self and the new value");
        break;
      case CONSTANT:
        require(count == 0, method, "a constant takes nothing, or a Realm");
        break;
      case FUNCTION:
      case STATIC_METHOD:
        break;
    }
  }

  private static void require(boolean condition, ExecutableElement method, String message)
      throws BadDeclaration {
    if (!condition) {
      throw new BadDeclaration(method, message);
    }
  }
}
