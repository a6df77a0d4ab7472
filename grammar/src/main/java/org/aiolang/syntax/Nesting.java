package org.aiolang.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.ast.Node;

/**
 * How deep the parts of a program lie in each other: 1 is a statement of the file. Parentheses do
 * not count, but operators do: {@code a + b + c} is nested to the left. Measured without recursion.
 *
 * @param depth of the deepest part
 * @param at where that begins: an offset into the text
 */
public record Nesting(int depth, int at) {
  private record Part(Node node, int depth) {}

  /** Measures a whole tree. Any thread. */
  public static Nesting of(Module tree) {
    Children children = new Children();
    Deque<Part> left = new ArrayDeque<>();
    left.push(new Part(tree, 0));
    int depth = 0;
    int at = 0;
    while (!left.isEmpty()) {
      Part part = left.pop();
      if (part.depth > depth) {
        depth = part.depth;
        at = part.node.start();
      }
      for (Node child : children.of(part.node)) {
        left.push(new Part(child, part.depth + 1));
      }
    }
    return new Nesting(depth, at);
  }
}
