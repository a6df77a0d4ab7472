package org.aiolang.check;

/**
 * One mistake in a program.
 *
 * @param line from 1
 * @param column from 1, in chars
 * @param rule which rule found it, a short word with dashes
 * @param message what is wrong, in one line
 */
public record Finding(int line, int column, String rule, String message)
    implements Comparable<Finding> {

  @Override
  public int compareTo(Finding other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
