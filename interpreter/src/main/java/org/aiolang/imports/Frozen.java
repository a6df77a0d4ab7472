package org.aiolang.imports;

/** Which modules CPython 3.13 has built in or frozen: a file of the program cannot hide them. */
final class Frozen {
  private Frozen() {}

  static boolean contains(String name) {
    return switch (name) {
      case "sys",
          "builtins",
          "time",
          "_io",
          "io",
          "os",
          "os.path",
          "posixpath",
          "posix",
          "stat",
          "genericpath",
          "ntpath",
          "abc",
          "_abc",
          "codecs",
          "_codecs",
          "marshal",
          "gc",
          "itertools",
          "atexit",
          "errno",
          "faulthandler",
          "signal",
          "site",
          "_signal",
          "_thread",
          "_warnings",
          "_weakref",
          "_collections",
          "_functools",
          "_operator",
          "_imp",
          "_stat",
          "_string",
          "_tracemalloc",
          "_typing",
          "_tokenize",
          "_symtable",
          "_sysconfig",
          "_suggestions",
          "_collections_abc",
          "_sitebuiltins",
          "importlib._bootstrap",
          "importlib._bootstrap_external",
          "importlib.util",
          "importlib.machinery",
          "runpy",
          "pwd",
          "zipimport" ->
          true;
      default -> false;
    };
  }
}
