package org.aiolang.stdlib;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.aiolang.imports.ModuleProvider;
import org.aiolang.object.NativeTable;
import org.aiolang.object.PyModule;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.abc.AbcModuleTable;
import org.aiolang.stdlib.array.ArrayModule;
import org.aiolang.stdlib.array.ArrayModuleTable;
import org.aiolang.stdlib.ast.AstCore;
import org.aiolang.stdlib.ast.AstCoreTable;
import org.aiolang.stdlib.asyncio.AsyncioModuleTable;
import org.aiolang.stdlib.asyncio.GraphModuleTable;
import org.aiolang.stdlib.asyncio.PolicyModuleTable;
import org.aiolang.stdlib.asyncio.TaskBookModuleTable;
import org.aiolang.stdlib.binary.BinasciiModuleTable;
import org.aiolang.stdlib.binary.HashCoreTable;
import org.aiolang.stdlib.binary.StructModule;
import org.aiolang.stdlib.binary.StructModuleTable;
import org.aiolang.stdlib.collections.CollectionsCoreTable;
import org.aiolang.stdlib.contextvars.ContextvarsModuleTable;
import org.aiolang.stdlib.functools.FunctoolsModuleTable;
import org.aiolang.stdlib.heapq.BisectModuleTable;
import org.aiolang.stdlib.heapq.HeapqModuleTable;
import org.aiolang.stdlib.http.HttpCoreTable;
import org.aiolang.stdlib.io.IoModuleTable;
import org.aiolang.stdlib.itertools.ItertoolsModuleTable;
import org.aiolang.stdlib.json.JsonCoreTable;
import org.aiolang.stdlib.keyword.KeywordModuleTable;
import org.aiolang.stdlib.math.MathModuleTable;
import org.aiolang.stdlib.operator.OperatorModuleTable;
import org.aiolang.stdlib.os.OsModuleTable;
import org.aiolang.stdlib.os.PosixPathTable;
import org.aiolang.stdlib.process.ProcessModuleTable;
import org.aiolang.stdlib.random.RandomCoreTable;
import org.aiolang.stdlib.re.ReModuleTable;
import org.aiolang.stdlib.signal.SignalCoreTable;
import org.aiolang.stdlib.socket.SocketModuleTable;
import org.aiolang.stdlib.ssl.SslModuleTable;
import org.aiolang.stdlib.streams.StreamsModuleTable;
import org.aiolang.stdlib.sys.SysModuleTable;
import org.aiolang.stdlib.text.CodecRegistryModuleTable;
import org.aiolang.stdlib.text.UnicodedataModule;
import org.aiolang.stdlib.text.UnicodedataModuleTable;
import org.aiolang.stdlib.text.ZoneCoreTable;
import org.aiolang.stdlib.thread.QueueModuleTable;
import org.aiolang.stdlib.thread.ThreadModuleTable;
import org.aiolang.stdlib.time.TimeModuleTable;
import org.aiolang.stdlib.traceback.TracebackCoreTable;
import org.aiolang.stdlib.types.TypesModuleTable;
import org.aiolang.stdlib.typing.TypingCoreTable;
import org.aiolang.stdlib.urlopen.UrlopenModuleTable;
import org.aiolang.stdlib.warnings.WarningsCoreTable;
import org.aiolang.stdlib.weakref.GcModule;
import org.aiolang.stdlib.weakref.GcModuleTable;
import org.aiolang.stdlib.weakref.WeakrefCoreTable;
import org.aiolang.stdlib.zlib.ZlibModuleTable;
import org.jspecify.annotations.Nullable;

/**
 * The modules of the standard library: those in Java by name, those in the language as resources.
 */
public final class StandardModules implements ModuleProvider {
  @Override
  public @Nullable PyModule load(Realm r, String name) {
    NativeTable table = table(name);
    if (table == null) {
      return null;
    }
    if (name.equals("os")) {
      r.modules().putStr("os.path", r.importer().importPath(r, "posixpath"));
    }
    if (name.equals("array")) {
      ArrayModule.register(r);
    }
    return new PyModule(name, table);
  }

  private static @Nullable NativeTable table(String name) {
    return switch (name) {
      case "abc", "_abc" -> new AbcModuleTable();
      case "asyncio" -> new AsyncioModuleTable();
      case "_collections" -> new CollectionsCoreTable();
      case "array" -> new ArrayModuleTable();
      case "bisect", "_bisect" -> new BisectModuleTable();
      case "contextvars", "_contextvars" -> new ContextvarsModuleTable();
      case "functools", "_functools" -> new FunctoolsModuleTable();
      case "gc" -> new GcModuleTable(new GcModule());
      case "heapq", "_heapq" -> new HeapqModuleTable();
      case "io", "_io" -> new IoModuleTable();
      case "itertools" -> new ItertoolsModuleTable();
      case "keyword" -> new KeywordModuleTable();
      case "math" -> new MathModuleTable();
      case "operator", "_operator" -> new OperatorModuleTable();
      case "os", "posix" -> new OsModuleTable();
      case "posixpath", "genericpath" -> new PosixPathTable();
      case "re" -> new ReModuleTable();
      case "sys" -> new SysModuleTable();
      case "time" -> new TimeModuleTable();
      case "_ast_core" -> new AstCoreTable(new AstCore());
      case "_asyncio" -> new TaskBookModuleTable();
      case "_asyncio_graph" -> new GraphModuleTable();
      case "_asyncio_policy" -> new PolicyModuleTable();
      case "_codec_registry" -> new CodecRegistryModuleTable();
      case "_http" -> new HttpCoreTable();
      case "binascii" -> new BinasciiModuleTable();
      case "struct", "_struct" -> new StructModuleTable(new StructModule());
      case "_hashes" -> new HashCoreTable();
      case "unicodedata" -> new UnicodedataModuleTable(new UnicodedataModule());
      case "_zoneinfo" -> new ZoneCoreTable();
      case "_json" -> new JsonCoreTable();
      case "_subprocess" -> new ProcessModuleTable();
      case "_random" -> new RandomCoreTable();
      case "_streams" -> new StreamsModuleTable();
      case "_socket" -> new SocketModuleTable();
      case "_ssl" -> new SslModuleTable();
      case "_thread" -> new ThreadModuleTable();
      case "_queue" -> new QueueModuleTable();
      case "_traceback" -> new TracebackCoreTable();
      case "_signal" -> new SignalCoreTable();
      case "types" -> new TypesModuleTable();
      case "_typing" -> new TypingCoreTable();
      case "_urlopen" -> new UrlopenModuleTable();
      case "_weakref" -> new WeakrefCoreTable();
      case "zlib" -> new ZlibModuleTable();
      case "_warnings" -> new WarningsCoreTable();
      default -> null;
    };
  }

  @Override
  public byte @Nullable [] text(String path) {
    return resource("/aio/" + path + ".aio");
  }

  @Override
  public byte @Nullable [] form(String path) {
    return resource("/aio/" + path + ".tree");
  }

  private static byte @Nullable [] resource(String name) {
    try (InputStream in = StandardModules.class.getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
