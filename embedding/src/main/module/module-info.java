/**
 * aio in a Java program: package {@code org.aiolang.api}, and engine {@code aio} of {@code
 * javax.script}. The library's modules are found as a service of {@code ModuleProvider}.
 */
module org.aiolang {
  requires static org.jspecify;
  requires transitive java.scripting;
  requires java.management;
  requires jdk.management;
  requires jdk.unsupported;

  exports org.aiolang.api;
  exports org.aiolang.script;

  uses org.aiolang.imports.ModuleProvider;

  provides org.aiolang.imports.ModuleProvider with
      org.aiolang.stdlib.StandardModules;
  provides javax.script.ScriptEngineFactory with
      org.aiolang.script.AioScriptEngineFactory;
}
