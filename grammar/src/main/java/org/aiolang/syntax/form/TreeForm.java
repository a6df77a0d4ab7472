package org.aiolang.syntax.form;

import java.util.List;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.ast.Stmt;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a program as bytes. They hold for one text, which they know by its length and hash,
 * and for one version of the format. Stateless; any thread.
 *
 * <p>Why: parsing was nine tenths of what an import cost, most of it for functions that the program
 * never calls. Reading the bytes back takes a hundredth of that, because bodies of functions stay
 * bytes until they are first called. The tree, not the code after scope analysis, is what is
 * stored: it is the smaller of the two, its records make a format that writes itself down, and
 * scopes come from the same walk as everywhere else.
 *
 * <p>Layout: version, length and hash of the text, the table of texts, the statements, start and
 * end of the module. See {@link TreeReader} for nodes, {@link Input} for what is in them.
 */
public final class TreeForm {
  /** To be raised with every change of the format or of the tree. */
  static final int VERSION = 1;

  private TreeForm() {}

  /** The bytes of a program's tree. */
  public static byte[] write(Source source, Module tree) {
    TreeWriter nodes = new TreeWriter();
    nodes.module(tree);
    Output head = new Output();
    head.number(VERSION);
    head.number(source.text().length());
    head.number(source.text().hashCode());
    head.table(nodes.texts(), source.text());
    head.append(nodes.bytes());
    return head.bytes();
  }

  /**
   * The tree of this text; null where the bytes are of another text or version. Bodies of functions
   * are read when they are first looked at, which any thread may do.
   */
  public static @Nullable Module read(Source source, byte[] form) {
    Input head = new Input(form, 0, new String[0]);
    if (head.number() != VERSION
        || head.number() != source.text().length()
        || head.number() != source.text().hashCode()) {
      return null;
    }
    String[] texts = Input.table(head, source.text());
    Input in = new Input(form, head.at(), texts);
    List<Stmt> body = new TreeReader(in).statements();
    return new Module(body, in.start(), in.end());
  }
}
