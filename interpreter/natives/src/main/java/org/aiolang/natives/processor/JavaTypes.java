package org.aiolang.natives.processor;

import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Says which Java types a builtin may take and give. */
final class JavaTypes {
  private static final String VALUES = "org.aiolang.";

  private final Types types;

  JavaTypes(Types types) {
    this.types = types;
  }

  /** How a parameter of the type is converted; nothing where it cannot be. */
  Optional<ParameterType> parameter(TypeMirror type) {
    switch (type.getKind()) {
      case LONG:
        return Optional.of(new ParameterType(ParameterType.Kind.LONG, "long"));
      case INT:
        return Optional.of(new ParameterType(ParameterType.Kind.INT, "int"));
      case DOUBLE:
        return Optional.of(new ParameterType(ParameterType.Kind.DOUBLE, "double"));
      case BOOLEAN:
        return Optional.of(new ParameterType(ParameterType.Kind.BOOLEAN, "boolean"));
      case ARRAY:
        TypeMirror component = ((ArrayType) type).getComponentType();
        return qualifiedName(component).equals("java.lang.Object")
            ? Optional.of(new ParameterType(ParameterType.Kind.ARRAY, "Object[]"))
            : Optional.empty();
      case DECLARED:
        return declared(qualifiedName(type), ((DeclaredType) type).asElement().getKind());
      default:
        return Optional.empty();
    }
  }

  private static Optional<ParameterType> declared(String name, ElementKind kind) {
    switch (name) {
      case "java.lang.Object":
        return Optional.of(new ParameterType(ParameterType.Kind.OBJECT, "Object"));
      case "java.lang.String":
        return Optional.of(new ParameterType(ParameterType.Kind.STRING, "String"));
      case "java.lang.Long":
        return Optional.of(new ParameterType(ParameterType.Kind.LONG, "Long"));
      case "java.lang.Integer":
        return Optional.of(new ParameterType(ParameterType.Kind.INT, "Integer"));
      case "java.lang.Double":
        return Optional.of(new ParameterType(ParameterType.Kind.DOUBLE, "Double"));
      case "java.lang.Boolean":
        return Optional.of(new ParameterType(ParameterType.Kind.BOOLEAN, "Boolean"));
      case "java.math.BigInteger":
        return Optional.of(new ParameterType(ParameterType.Kind.BIG_INTEGER, name));
      default:
        return name.startsWith(VALUES) && kind != ElementKind.ENUM
            ? Optional.of(new ParameterType(ParameterType.Kind.VALUE, name))
            : Optional.empty();
    }
  }

  /** How the result of the method becomes a Python value. */
  ResultType result(ExecutableElement method) throws BadDeclaration {
    TypeMirror type = method.getReturnType();
    if (isNullable(type) || isNullable(method)) {
      throw new BadDeclaration(
          method, "a builtin does not return null: None is PyNone.NONE, or the result is void");
    }
    switch (type.getKind()) {
      case VOID:
        return ResultType.VOID;
      case LONG:
      case INT:
        return ResultType.LONG;
      case DOUBLE:
        return ResultType.DOUBLE;
      case BOOLEAN:
        return ResultType.BOOLEAN;
      case DECLARED:
        String name = qualifiedName(type);
        switch (name) {
          case "java.math.BigInteger":
            return ResultType.BIG_INTEGER;
          case "java.lang.Object":
          case "java.lang.String":
          case "java.lang.Long":
          case "java.lang.Double":
          case "java.lang.Boolean":
            return ResultType.VALUE;
          default:
            if (name.startsWith(VALUES)) {
              return ResultType.VALUE;
            }
        }
        break;
      default:
        break;
    }
    throw new BadDeclaration(
        method,
        "a builtin cannot return "
            + shown(type)
            + "; allowed: Object, String, long, int, double, boolean, void, BigInteger, a value"
            + " class of org.aiolang");
  }

  String shown(TypeMirror type) {
    String name = qualifiedName(type);
    return name.isEmpty() ? types.erasure(type).toString() : name;
  }

  /** The name of a class or interface; "" for any other type. */
  static String qualifiedName(TypeMirror type) {
    if (type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type).asElement() instanceof TypeElement element) {
      return element.getQualifiedName().toString();
    }
    return "";
  }

  /** Whether a {@code @Nullable} of any library stands on it. */
  static boolean isNullable(AnnotatedConstruct construct) {
    for (AnnotationMirror annotation : construct.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable")) {
        return true;
      }
    }
    return false;
  }
}
