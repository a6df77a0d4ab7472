package org.example.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.Limits;

/**
 * Business rules in a file that is read again when it changes. A file that does not compile, or
 * fails, is refused, and the rules that were there before stay.
 */
public final class Rules implements AutoCloseable {
  /** What a rule looks at. */
  public record Order(String customer, List<Integer> prices, boolean first) {}

  /** What it decides. */
  public record Discount(int percent, String reason) {}

  private final Path file;
  private FileTime read;
  private Aio rules;
  private String problem = "";

  public Rules(Path file) throws IOException {
    this.file = file;
    reload();
    if (rules == null) {
      throw new IllegalArgumentException(problem);
    }
  }

  /** The discount for an order, by the rules as they are now. */
  public synchronized Discount discount(Order order) throws IOException {
    if (!Objects.equals(read, Files.getLastModifiedTime(file))) {
      reload();
    }
    return rules.call("discount", order).as(Discount.class);
  }

  /** What is wrong with the file; empty where it is in use. */
  public synchronized String problem() {
    return problem;
  }

  private void reload() throws IOException {
    read = Files.getLastModifiedTime(file);
    Aio fresh = Aio.builder().limits(Limits.untrusted()).build();
    try {
      fresh.evalFile(file);
      if (fresh.get("discount") == null) {
        throw new IllegalArgumentException(file + " defines no discount()");
      }
    } catch (AioException | IllegalArgumentException e) {
      problem = e.getMessage();
      fresh.close();
      return;
    }
    problem = "";
    close();
    rules = fresh;
  }

  @Override
  public synchronized void close() {
    if (rules != null) {
      rules.close();
    }
  }

  /** Asks the rules of a file about an order: {@code Rules FILE}. */
  public static void main(String[] args) throws Exception {
    try (Rules rules = new Rules(Path.of(args[0]))) {
      System.out.println(rules.discount(new Order("ada", List.of(60, 70), true)));
    }
  }
}
