package org.aiolang.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.api.ProgramRun;
import org.aiolang.limits.VirtualTime;
import org.aiolang.object.OutsideWorld;
import org.aiolang.syntax.SyntaxError;

/**
 * {@code aio test [PATH...]}: finds tests and runs them. What it does is written in the language,
 * in module {@code _aio_test}.
 */
final class TestCommand implements Subcommand {
  private final Console console;
  private final OutsideWorld world;

  TestCommand(Console console, OutsideWorld world) {
    this.console = console;
    this.world = world;
  }

  @Override
  public int run(List<String> args) throws SyntaxError, IOException {
    List<String> argv = new ArrayList<>();
    argv.add("aio test");
    boolean virtual = false;
    for (String arg : args) {
      if (arg.equals("-h") || arg.equals("--help")) {
        console.out().print(ScriptText.resource("test.txt").text());
        return 0;
      }
      if (arg.equals("--virtual-time")) {
        virtual = true;
      } else {
        argv.add(arg);
      }
    }
    OutsideWorld around = virtual ? new VirtualTime(world) : world;
    ProgramRun program = ProgramRun.module(around, "_aio_test", argv);
    Interrupts.sendTo(program, null);
    return program.run();
  }
}
