import java.nio.file.Files;
import java.nio.file.Path;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;

/**
 * Parses a file for some seconds; prints the best time of a parse, in microseconds. Run from source
 * with aio.jar on the class path: see parse_speed.py beside it.
 */
class ParseSpeed {
  public static void main(String[] args) throws Exception {
    String text = Files.readString(Path.of(args[0]));
    long until = System.nanoTime() + (long) (Double.parseDouble(args[1]) * 1e9);
    long best = Long.MAX_VALUE;
    int statements = 0;
    while (System.nanoTime() < until) {
      long start = System.nanoTime();
      statements += Parser.parse(new Source(args[0], text), Parser.Mode.EXEC).body().size();
      best = Math.min(best, System.nanoTime() - start);
    }
    if (statements == 0) {
      throw new IllegalStateException("nothing was parsed");
    }
    System.out.println(best / 1000);
  }
}
