package org.aiolang.script;

import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import org.jspecify.annotations.Nullable;

/** Found by {@code ScriptEngineManager}. */
public final class AioScriptEngineFactory implements ScriptEngineFactory {
  private static final String VERSION = "0.1.0";

  /** Public for ServiceLoader. */
  public AioScriptEngineFactory() {}

  @Override
  public String getEngineName() {
    return "aio";
  }

  @Override
  public String getEngineVersion() {
    return VERSION;
  }

  @Override
  public List<String> getExtensions() {
    return List.of("aio");
  }

  @Override
  public List<String> getMimeTypes() {
    return List.of("text/x-aio");
  }

  @Override
  public List<String> getNames() {
    return List.of("aio");
  }

  @Override
  public String getLanguageName() {
    return "aio";
  }

  @Override
  public String getLanguageVersion() {
    return "3.13";
  }

  /**
   * THREADING is MULTITHREADED: an engine may be called from several threads, whose evaluations
   * follow one another and see each other's names.
   */
  @Override
  public @Nullable Object getParameter(String key) {
    return switch (key) {
      case ScriptEngine.ENGINE -> getEngineName();
      case ScriptEngine.ENGINE_VERSION -> getEngineVersion();
      case ScriptEngine.LANGUAGE -> getLanguageName();
      case ScriptEngine.LANGUAGE_VERSION -> getLanguageVersion();
      case ScriptEngine.NAME -> "aio";
      case "THREADING" -> "MULTITHREADED";
      default -> null;
    };
  }

  @Override
  public String getMethodCallSyntax(String object, String method, String... args) {
    return object + "." + method + "(" + String.join(", ", args) + ")";
  }

  @Override
  public String getOutputStatement(String text) {
    StringBuilder out = new StringBuilder("print(\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '"' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\0' -> out.append("\\x00");
        default -> out.append(c);
      }
    }
    return out.append("\")").toString();
  }

  @Override
  public String getProgram(String... statements) {
    return String.join("\n", statements) + "\n";
  }

  @Override
  public ScriptEngine getScriptEngine() {
    return new AioScriptEngine(this);
  }
}
