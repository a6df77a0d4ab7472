package org.aiolang.repl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.aiolang.object.Calls;
import org.aiolang.object.Closest;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What is meant for the prompt itself: {@code :tasks} and its like, and {@code ?name}. Script's
 * thread only.
 */
final class Commands {
  /** All of them, as {@code :help} lists them. */
  static final List<String> NAMES =
      List.of("tasks", "cancel", "where", "time", "load", "save", "help", "exit");

  private static final String HELP =
      """
      :tasks        the tasks that are not done, and what each waits for
      :cancel N     cancel the task of that number, or of that name
      :where N      the frames of that task
      :time EXPR    evaluate, and say how long it took
      :load FILE    run a file in the names of the prompt
      :save FILE    write what was typed so far to a new file
      :help         this list
      :exit         leave; so do exit and Ctrl-D
      ?NAME, NAME?  signature and documentation; help(NAME) shows all of it

      _ is the last value, and await works. Ctrl-C clears the line, cancels an
      await, or interrupts what runs. Tab completes, Up and Ctrl-R find earlier
      input. A beginning is enough for a command: :ta for :tasks.
      """;

  private final Session session;

  /** The file that {@code :save} wrote last, which it may write again. */
  private @Nullable Path saved;

  Commands(Session session) {
    this.session = session;
  }

  /** Does what a line says that {@link InputText#isCommand} accepts. */
  void run(Evaluation e, String line) {
    if (line.startsWith("?")) {
      describe(line.substring(1).strip());
      return;
    }
    if (!line.startsWith(":")) {
      describe(line.substring(0, line.length() - 1));
      return;
    }
    String rest = line.substring(1).strip();
    int space = 0;
    while (space < rest.length() && !Character.isWhitespace(rest.charAt(space))) {
      space++;
    }
    String name = rest.substring(0, space);
    String argument = rest.substring(space).strip();
    switch (whole(name)) {
      case "tasks" -> session.print(session.loop().tasks().tree());
      case "cancel" -> cancel(argument);
      case "where" -> where(argument);
      case "time" -> time(e, argument);
      case "load" -> load(e, argument);
      case "save" -> save(argument);
      case "help", "" -> help();
      case "exit", "quit", "q", "q!" -> session.exit(null);
      default -> unknown(name);
    }
  }

  private void help() {
    Object lines = Calls.call1(session.realm(), session.library("_prompt", "fitted"), HELP);
    session.print((String) lines);
  }

  /** The one command that begins so; else what was given. */
  private static String whole(String begin) {
    String found = begin;
    for (String name : NAMES) {
      if (name.equals(begin)) {
        return name;
      }
      if (!begin.isEmpty() && name.startsWith(begin)) {
        found = found.equals(begin) ? name : "";
      }
    }
    return found.isEmpty() ? begin : found;
  }

  private void unknown(String name) {
    String near = Closest.to(name, NAMES);
    session.print(
        "there is no :"
            + name
            + (near == null ? "" : ", did you mean :" + near + "?")
            + " (:help lists what there is)\n");
  }

  private boolean lacks(String argument, String usage) {
    if (argument.isEmpty()) {
      session.print("usage: " + usage + "\n");
    }
    return argument.isEmpty();
  }

  private @Nullable Task find(String which) {
    List<Task> found = session.loop().tasks().find(which);
    if (found.size() == 1) {
      return found.get(0);
    }
    session.print(
        found.isEmpty()
            ? "there is no task " + which + " (:tasks lists them)\n"
            : found.size() + " tasks are called " + which + ": say which by number\n");
    return null;
  }

  private void cancel(String which) {
    Task t = lacks(which, ":cancel N") ? null : find(which);
    if (t != null) {
      Calls.invoke(session.realm(), t, "cancel");
    }
  }

  private void where(String which) {
    Task t = lacks(which, ":where N") ? null : find(which);
    if (t != null) {
      session.print(session.loop().tasks().stack(t));
    }
  }

  private void time(Evaluation e, String expression) {
    if (!lacks(expression, ":time EXPR")) {
      e.read(expression);
      e.time();
    }
  }

  private void load(Evaluation e, String name) {
    if (lacks(name, ":load FILE")) {
      return;
    }
    String file = home(name);
    e.read(session.file(file, session.realm().world().path(file).toString()));
  }

  private void save(String name) {
    if (lacks(name, ":save FILE")) {
      return;
    }
    Realm r = session.realm();
    Path path = r.world().path(home(name));
    Set<StandardOpenOption> options =
        path.equals(saved)
            ? Set.of(StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
            : Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    StringBuilder text = new StringBuilder();
    for (String input : session.inputs()) {
      text.append(input.stripTrailing()).append('\n');
    }
    try (SeekableByteChannel channel = r.world().open(path, options)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException failed) {
      throw OsErrors.of(r, failed, name);
    }
    saved = path;
    int n = session.inputs().size();
    session.print("saved " + n + (n == 1 ? " input" : " inputs") + " to " + name + "\n");
  }

  private String home(String name) {
    String home = session.realm().world().environment().get("HOME");
    return name.startsWith("~/") && home != null ? home + name.substring(1) : name;
  }

  private void describe(String expression) {
    if (expression.isEmpty()) {
      help();
      return;
    }
    Realm r = session.realm();
    Object value;
    try {
      value = Calls.call2(r, session.library("builtins", "eval"), expression, session.globals());
    } catch (PyException e) {
      e.value().traceback = null; // where it was raised is what was typed
      throw e;
    }
    Object text = Calls.call2(r, session.library("_prompt", "describe"), value, expression);
    session.print((String) text + "\n");
  }
}
