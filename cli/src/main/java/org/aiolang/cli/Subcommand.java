package org.aiolang.cli;

import java.io.IOException;
import java.util.List;
import org.aiolang.syntax.SyntaxError;

/** What {@code aio NAME ...} does where NAME is no file but one of aio's own words. */
interface Subcommand {
  /** Runs it with the words after its name; the result is the exit code. */
  int run(List<String> args) throws Refusal, SyntaxError, IOException;
}
