package org.aiolang.natives.processor;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.aiolang.object.NativeTable;

/** Sources compiled in memory with the processor: the diagnostics, and the classes to load. */
final class Compiled extends ClassLoader {
  private static final String IMPORTS =
      "package sample;\n"
          + "import java.math.BigInteger;\n"
          + "import org.aiolang.natives.decl.*;\n"
          + "import org.aiolang.natives.decl.Module;\n"
          + "import org.aiolang.object.*;\n";

  private final Map<String, ByteArrayOutputStream> classes;
  private final Map<String, String> sources;
  private final List<Diagnostic<? extends JavaFileObject>> diagnostics;

  private Compiled(
      Map<String, ByteArrayOutputStream> classes,
      Map<String, String> sources,
      List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    super(Compiled.class.getClassLoader());
    this.classes = classes;
    this.sources = sources;
    this.diagnostics = diagnostics;
  }

  /** Compiles the declaration of {@code className} in package {@code sample}. */
  static Compiled of(String className, String declaration) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    StandardJavaFileManager standard = compiler.getStandardFileManager(found, Locale.ROOT, null);
    Memory memory = new Memory(standard);
    List<String> options =
        List.of("-Xlint:all,-processing", "-classpath", System.getProperty("java.class.path"));
    Source nullable =
        new Source(
            "sample.Nullable",
            "package sample; import java.lang.annotation.*;"
                + " @Target({ElementType.TYPE_USE, ElementType.PARAMETER}) @interface Nullable {}");
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            null,
            memory,
            found,
            options,
            null,
            List.of(nullable, new Source("sample." + className, IMPORTS + declaration)));
    task.setProcessors(List.of(new NativesProcessor()));
    task.call();
    Map<String, String> generated = new HashMap<>();
    memory.generated.forEach((name, bytes) -> generated.put(name, bytes.toString()));
    return new Compiled(memory.classes, generated, found.getDiagnostics());
  }

  /** What javac said, one line each: the line number inside the declaration and the message. */
  List<String> messages() {
    List<String> messages = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
      long line = diagnostic.getLineNumber() - IMPORTS.lines().count();
      messages.add(line + ": " + diagnostic.getMessage(Locale.ROOT));
    }
    return messages;
  }

  /** The generated source of {@code sample.name}. */
  String source(String name) {
    return sources.get("sample." + name);
  }

  NativeTable table(String name) throws ReflectiveOperationException {
    return (NativeTable) loadClass("sample." + name).getDeclaredConstructor().newInstance();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ByteArrayOutputStream bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name + "; javac said " + messages());
    }
    return defineClass(name, bytes.toByteArray(), 0, bytes.size());
  }

  /** The class file. */
  byte[] bytes(String name) {
    return classes.get("sample." + name).toByteArray();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Output extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes;

    Output(String name, Kind kind, ByteArrayOutputStream bytes) {
      super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
      this.bytes = bytes;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString();
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    final Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    final Map<String, ByteArrayOutputStream> generated = new HashMap<>();

    Memory(StandardJavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String name,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      (kind == JavaFileObject.Kind.CLASS ? classes : generated).put(name, bytes);
      return new Output(name, kind, bytes);
    }
  }
}
