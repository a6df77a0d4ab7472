package org.aiolang.natives.processor;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.KwOnly;

/** Reads the Python parameters of one method. */
final class ParameterReader {
  private final JavaTypes javaTypes;
  private final ExecutableElement method;
  private final EntryKind kind;

  ParameterReader(JavaTypes javaTypes, ExecutableElement method, EntryKind kind) {
    this.javaTypes = javaTypes;
    this.method = method;
    this.kind = kind;
  }

  /** Reads the Python parameter at {@code index}, the receiver being at 0. */
  Parameter read(VariableElement parameter, int index, boolean isVarArgs) throws BadDeclaration {
    boolean isReceiver = index == 0 && (kind.takesSelf() || kind.takesClass());
    Passing passing = isReceiver ? Passing.RECEIVER : passing(parameter, isVarArgs);
    ParameterType type = type(parameter);
    boolean nullable = JavaTypes.isNullable(parameter) || JavaTypes.isNullable(parameter.asType());
    if (isReceiver) {
      return receiver(parameter, type, nullable);
    }
    String name = name(parameter);
    checkType(parameter, name, passing, type, nullable);
    if (kind == EntryKind.SETTER) {
      checkSetterValue(parameter, passing, nullable);
    }
    Default annotation = parameter.getAnnotation(Default.class);
    if (annotation == null) {
      return new Parameter(name, passing, type, nullable, false, "", "");
    }
    return optional(parameter, name, passing, type, nullable, annotation.value());
  }

  private Passing passing(VariableElement parameter, boolean isVarArgs) throws BadDeclaration {
    boolean kw = parameter.getAnnotation(Kw.class) != null;
    boolean kwOnly = parameter.getAnnotation(KwOnly.class) != null;
    boolean args = isVarArgs || parameter.getAnnotation(Args.class) != null;
    boolean kwArgs = parameter.getAnnotation(KwArgs.class) != null;
    int marks = (kw ? 1 : 0) + (kwOnly ? 1 : 0) + (args ? 1 : 0) + (kwArgs ? 1 : 0);
    if (marks > 1) {
      throw new BadDeclaration(
          parameter, "@Kw, @KwOnly, @Args and @KwArgs exclude each other on one parameter");
    }
    if (kw) {
      return Passing.POSITIONAL_OR_KEYWORD;
    }
    if (kwOnly) {
      return Passing.KEYWORD_ONLY;
    }
    if (args) {
      return Passing.ARGS;
    }
    return kwArgs ? Passing.KWARGS : Passing.POSITIONAL;
  }

  private ParameterType type(VariableElement parameter) throws BadDeclaration {
    Optional<ParameterType> type = javaTypes.parameter(parameter.asType());
    if (type.isEmpty()) {
      throw new BadDeclaration(
          parameter,
          "a parameter of a builtin cannot be "
              + javaTypes.shown(parameter.asType())
              + "; allowed: Object, String, long, int, double, boolean, BigInteger, a value class"
              + " of org.aiolang, Object[] for *args");
    }
    if (type.get().javaName().equals("org.aiolang.object.Realm")) {
      throw new BadDeclaration(parameter, "the Realm is the first Java parameter");
    }
    return type.get();
  }

  private Parameter receiver(VariableElement parameter, ParameterType type, boolean nullable)
      throws BadDeclaration {
    if (parameter.getAnnotation(Kw.class) != null
        || parameter.getAnnotation(KwOnly.class) != null
        || parameter.getAnnotation(Default.class) != null
        || parameter.getAnnotation(KwArgs.class) != null
        || type.kind() == ParameterType.Kind.ARRAY
        || nullable) {
      throw new BadDeclaration(
          parameter, "self or cls is always given: no annotation, not nullable, not *args");
    }
    if (kind.takesClass() && !type.javaName().endsWith(".PyType")) {
      throw new BadDeclaration(method, "the first parameter must be 'PyType cls'");
    }
    switch (type.kind()) {
      case OBJECT:
      case STRING:
      case VALUE:
        break;
      default:
        throw new BadDeclaration(
            parameter, "self cannot be " + type.javaName() + ": declare it as Object");
    }
    String name = kind.takesClass() ? "cls" : "self";
    return new Parameter(name, Passing.RECEIVER, type, false, false, "", "");
  }

  private static String name(VariableElement parameter) throws BadDeclaration {
    String name = PythonNames.of(parameter.getSimpleName().toString());
    if (!PythonNames.isIdentifier(name)) {
      throw new BadDeclaration(parameter, "'" + name + "' is not a Python identifier");
    }
    return name;
  }

  private static void checkType(
      VariableElement parameter, String name, Passing passing, ParameterType type, boolean nullable)
      throws BadDeclaration {
    boolean isArray = type.kind() == ParameterType.Kind.ARRAY;
    if (isArray != (passing == Passing.ARGS)) {
      throw new BadDeclaration(
          parameter,
          isArray
              ? "Object[] is for *args: mark '" + name + "' @Args"
              : "*args is an Object[], not " + type.javaName());
    }
    if (isArray && nullable) {
      throw new BadDeclaration(parameter, "*args is never null");
    }
    if (passing == Passing.KWARGS && !type.javaName().endsWith(".PyDict")) {
      throw new BadDeclaration(parameter, "@KwArgs is a PyDict, not " + type.javaName());
    }
    boolean isPrimitive = !type.isReference();
    if (isPrimitive && nullable) {
      throw new BadDeclaration(parameter, "a " + type.javaName() + " cannot be @Nullable");
    }
    switch (type.javaName()) {
      case "Long":
      case "Integer":
      case "Double":
      case "Boolean":
        if (!nullable) {
          throw new BadDeclaration(
              parameter, "'" + name + "' is never null: use the primitive, or mark it @Nullable");
        }
        break;
      default:
        break;
    }
  }

  private static void checkSetterValue(VariableElement parameter, Passing passing, boolean nullable)
      throws BadDeclaration {
    if (passing != Passing.POSITIONAL || parameter.getAnnotation(Default.class) != null) {
      throw new BadDeclaration(parameter, "the value of a setter is a plain parameter");
    }
    if (!nullable) {
      throw new BadDeclaration(
          parameter, "the value of a setter is @Nullable: null deletes the attribute");
    }
  }

  private static Parameter optional(
      VariableElement parameter,
      String name,
      Passing passing,
      ParameterType type,
      boolean nullable,
      String text)
      throws BadDeclaration {
    if (passing == Passing.ARGS || passing == Passing.KWARGS) {
      throw new BadDeclaration(parameter, "*args and **kwargs have no @Default");
    }
    if (text.equals(Default.ABSENT)) {
      if (!nullable) {
        throw new BadDeclaration(
            parameter,
            "'" + name + "' is null when it is absent: its type must be a @Nullable reference");
      }
      return new Parameter(name, passing, type, true, true, SignatureText.UNREPRESENTABLE, "null");
    }
    Optional<String> java = DefaultLiteral.toJava(text, type, nullable);
    if (java.isEmpty()) {
      String hint = "";
      if (text.equals("None") && type.isReference()) {
        hint = "; mark the parameter @Nullable, None is then null";
      }
      throw new BadDeclaration(
          parameter,
          "@Default(\"" + text + "\") is no Python literal for a " + type.javaName() + hint);
    }
    return new Parameter(name, passing, type, nullable, true, text, java.get());
  }
}
