package org.aiolang.object;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process to start.
 *
 * @param arguments the program, looked for in this process's PATH unless it has a slash, and its
 *     arguments
 * @param environment all of the child's environment
 */
public record ChildCommand(
    List<String> arguments,
    Path directory,
    Map<String, String> environment,
    ChildStream in,
    ChildStream out,
    ChildStream err) {}
