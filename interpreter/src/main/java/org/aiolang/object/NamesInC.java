package org.aiolang.object;

/**
 * Which classes of the library CPython writes in C: messages show those with their module. Some of
 * them are written in the language here, and some here in Java are written in Python there.
 */
final class NamesInC {
  private NamesInC() {}

  /**
   * Whether a type is one of them.
   *
   * @param builtin whether it is in Java
   */
  static boolean contains(String module, String name, boolean builtin) {
    switch (module) {
      case "builtins", "__main__":
        return false;
      case "collections":
        return name.equals("deque") || name.equals("defaultdict") || name.equals("OrderedDict");
      case "datetime":
        return !name.startsWith("_");
      case "decimal":
        return name.equals("Decimal") || name.equals("Context");
      case "functools":
        return switch (name) {
          case "partial", "_lru_cache_wrapper", "KeyWrapper" -> true;
          default -> false;
        };
      case "typing":
        return switch (name) {
          case "Generic", "TypeVar", "ParamSpec", "TypeVarTuple", "TypeAliasType" -> true;
          case "ParamSpecArgs", "ParamSpecKwargs" -> true;
          default -> false;
        };
      case "types":
        return switch (name) {
          case "GenericAlias", "UnionType", "SimpleNamespace" -> true;
          default -> false;
        };
      case "weakref":
        return switch (name) {
          case "ReferenceType", "ProxyType", "CallableProxyType" -> true;
          default -> false;
        };
      case "re":
        return name.equals("Pattern") || name.equals("Match");
      case "os":
        return builtin || name.equals("terminal_size");
      case "ast":
        return name.equals("AST");
      case "ssl":
        return name.equals("SSLError");
      case "zoneinfo":
        return name.equals("ZoneInfo");
      case "array", "itertools", "operator", "posix", "select", "sys", "time", "zlib":
        return builtin;
      case "_queue":
        return !name.equals("Empty");
      default:
        return builtin && module.startsWith("_") && !module.startsWith("__");
    }
  }
}
