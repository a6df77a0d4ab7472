package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aiolang.api.Aio;
import org.aiolang.api.AioException;
import org.aiolang.api.AioExport;
import org.aiolang.api.LimitExceededException;
import org.aiolang.api.Limits;
import org.aiolang.api.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Scripts that want out, or want all: each is refused, or stopped by a limit. */
@Timeout(240)
class EscapeTest {
  private static final Limits LIMITS =
      Limits.untrusted().cpuTime(Duration.ofSeconds(2)).deadline(Duration.ofSeconds(4));

  /** What scripts are given: one member of it is theirs. */
  public static class Host {
    @AioExport
    public int answer() {
      return 42;
    }

    public String secret() {
      return "secret";
    }
  }

  record Point(int x, int y) {}

  /** Walks that raise: nobody gets there. */
  private static final String[] REFUSED = {
    "host.secret()",
    "host.getClass()",
    "host.class",
    "getattr(host, 'getClass')",
    "host.answer.__self__.getClass()",
    "host.__class__.forName('java.lang.Runtime')",
    "type(host)(1)",
    "type('Sub', (type(host),), {})",
    "host.__dict__['target']",
    "host.__init__.__globals__",
    "object.__getattribute__(host, 'target')",
    "object.__getattribute__(host, 'secret')()",
    "host.wait()",
    "host.notifyAll()",
    "host.hashCode()",
    "host.answer = 1",
    "host.extra = 1",
    "del host.answer",
    "iter(host)",
    "vars(host)['target']",
    "point.getClass()",
    "point.x.__class__.__class__.forName",
    "point.toString()",
    "fn.getClass()",
    "fn.apply('x')",
    "fn.__self__",
    "fn.__globals__",
    "fn.__code__",
    "type(fn)()",
    "'{0.__class__.__init__.__globals__}'.format(host)",
    "'{0.target}'.format(host)",
    "'{0.answer.__self__.secret}'.format(host)",
    "f'{host.secret()}'",
    "[c for c in object.__subclasses__() if c.__name__ == 'Popen'][0]",
    "[c for c in type.__subclasses__(type) if c.__name__ == 'HostValues'][0]",
    "__import__('java')",
    "__import__('org.aiolang.api')",
    "__import__('jpype')",
    "__import__('subprocess').run(['id'])",
    "__import__('ctypes')",
    "__import__('os').system('id')",
    "__import__('os').kill(1, 9)",
    "__import__('os').popen('id').read()",
    "__import__('os').fork()",
    "__import__('os').execv('/bin/id', ['id'])",
    "__import__('os').posix_spawn('/bin/id', ['id'], {})",
    "__import__('subprocess').Popen('id', shell=True)",
    "__import__('subprocess').getoutput('id')",
    "__import__('multiprocessing').Process(target=print).start()",
    "await __import__('asyncio').create_subprocess_exec('id')",
    "await __import__('asyncio').create_subprocess_shell('id')",
    "__import__('concurrent.futures').futures.ProcessPoolExecutor(1).submit(abs, -1).result()",
    "__import__('os').listdir('/')",
    "__import__('os').environ['PATH']",
    "__import__('os').remove('/tmp/x')",
    "__import__('os').symlink('/etc/passwd', '/tmp/aio-link')",
    "__import__('os').readlink('/proc/self/exe')",
    "open('/etc/passwd').read()",
    "open('/proc/self/environ').read()",
    "open('/tmp/aio-escape', 'w')",
    "open('relative.txt')",
    "__import__('pathlib').Path('/etc/passwd').read_text()",
    "__import__('glob').glob('/etc/*')[0]",
    "__import__('tempfile').mkdtemp()",
    "__import__('socket').create_connection(('127.0.0.1', 80))",
    "__import__('socket').create_server(('127.0.0.1', 0))",
    "__import__('socket').getaddrinfo('example.com', 80)",
    "__import__('urllib.request').request.urlopen('http://127.0.0.1/')",
    "await urlopen('http://127.0.0.1/')",
    "exec(compile('import os\\nos.listdir(\"/\")', 'x', 'exec'))",
    "error.__traceback__.tb_frame.f_back.f_globals['secret']",
    "error.thrown",
    "error.getStackTrace()",
    "error.__cause__.getClass()",
    "__import__('sys')._getframe(100)",
    "__import__('inspect').currentframe().f_back.f_locals['self']",
    "__import__('gc').get_objects()[0].target",
    "await future.__class__.__init__.__globals__",
    "future.complete('x')",
    "iterator.remove()",
    "iterator.__reduce__()[1].target",
    "__import__('copy').deepcopy(host).secret()",
    "eval('host.secret()', {'__builtins__': {}, 'host': host})",
  };

  /** Bombs: a limit ends each. */
  private static final String[] STOPPED = {
    "while True: pass",
    "for i in iter(int, 1): pass",
    "def f(): return f()\nf()",
    "class C:\n  def __getattr__(self, n): return getattr(self, n + 'x')\nC().a",
    "class C:\n  def __eq__(self, o):\n    while True: pass\nC() == C()",
    "class C:\n  def __hash__(self):\n    while True: pass\n{C(): 1}",
    "class C:\n  def __lt__(self, o):\n    while True: pass\nsorted([C(), C()])",
    "def key(x):\n  while True: pass\nsorted([1, 2], key=key)",
    "try:\n  pass\nfinally:\n  while True: pass",
    "while True:\n  try:\n    while True: pass\n  except BaseException:\n    pass\n  finally:\n    pass",
    "def g():\n  try:\n    yield\n  finally:\n    while True: pass\nx = g()\nnext(x)\nx.close()",
    "class C:\n  def __exit__(self, *e): return True\n  def __enter__(self): return self\nwhile True:\n  with C():\n    while True: pass",
    "class C:\n  def __repr__(self):\n    while True: pass\nstr([C()])",
    "class C:\n  def __del__(self):\n    while True: pass\nC()\nwhile True: pass",
    "x = []\nwhile True: x.append(x[:])",
    "x = 'x'\nwhile True: x += x",
    "x = [0]\nwhile True: x = x * 2",
    "x = {}\ni = 0\nwhile True:\n  x[i] = i\n  i += 1",
    "x = [' ' * 1000000 for _ in range(10**6)]",
    "list(' ' * 1000000 + str(i) for i in range(10**6))",
    "''.join('x' * 1000 for _ in range(10**9))",
    "list(range(10**9))",
    "set(range(10**9))",
    "dict.fromkeys(range(10**9))",
    "bytearray(10**8)",
    "b'x' * 10**8",
    "'%1000000000d' % 1",
    "f'{1:1000000000}'",
    "'x'.ljust(10**9)",
    "9 ** 9 ** 9",
    "1 << 10**9",
    "x = 7\nwhile True: x = x * x",
    "import math\nmath.factorial(10**7)",
    "print('x' * 10**6)\nprint('y' * 10**6)",
    "while True: print('flood')",
    "import sys\nwhile True: sys.stderr.write('flood' * 1000)",
    "exec('x=1\\n' * 10**6)",
    "await sleep(1000)",
    "import time\ntime.sleep(1000)",
    "import asyncio\nawait asyncio.Event().wait()",
    "import asyncio\nasync def h():\n  asyncio.ensure_future(h())\n  asyncio.ensure_future(h())\n  await sleep(0)\nawait h()\nawait sleep(100)",
    "import asyncio\nasync def f():\n  while True:\n    try: await sleep(100)\n    except asyncio.CancelledError: pass\nawait asyncio.wait_for(f(), 0.01)",
    "import asyncio\nl = asyncio.get_event_loop()\nwhile True: l.call_later(1000, print)",
    "import asyncio\nasync def f():\n  while True: await sleep(0)\nasyncio.run(f())",
    "import threading\nthreading.Thread(target=print).start()",
    "import re\nre.match('(a+)+$', 'a' * 40 + 'b')",
    "pow(3, (1 << 200000) - 1, (1 << 200000) + 1)",
    "import itertools\nsum(itertools.repeat(1))",
    "import itertools\nfor x in itertools.cycle([1]): pass",
    "import itertools\nlist(itertools.count())",
    "any(x < 0 for x in iter(int, 1))",
    "import collections\ncollections.deque(iter(int, 1))",
    "import threading\nwhile True: threading.Timer(100, print).start()",
    "import weakref\nclass C: pass\ndef spin(r):\n  while True: pass\nimport gc\nr = weakref.ref(C(), spin)\n"
        + "while True: gc.collect()",
    "import json\nx = []\nfor i in range(10**6): x = [x]\njson.dumps(x)\nwhile True: pass",
  };

  /** Memory that only operands and builtins under way hold. */
  private static final String[] HELD = {
    "x = [" + "[0] * 1000000, ".repeat(1000) + "]",
    "print(" + "' ' * 4000000, ".repeat(1000) + ")",
    "def h(a, b): return b\ndef f(n): return h([0] * 1500000, f(n - 1)) if n else 0\nf(390)",
    "''.join(' ' * 1000000 for _ in range(10**6))",
    "b''.join(bytes(1000000) for _ in range(10**6))",
    "tuple([0] * 100000 for _ in range(10**6))",
    "sorted([0] * 100000 for _ in range(10**6))",
    "frozenset(' ' * 100000 + str(i) for i in range(10**6))",
    "dict((i, [0] * 100000) for i in range(10**6))",
    "print(*([0] * 100000 for _ in range(10**6)))",
    "list(zip(*([0] * 100000 for _ in range(10**6))))",
    "import itertools\nlist(itertools.product(range(100), repeat=5))",
    "import itertools\nlist(itertools.permutations(range(100), 5))",
    "import io\ns = io.StringIO()\nwhile True: s.write(' ' * 100000)",
    "import io\ns = io.BytesIO()\nwhile True: s.write(bytes(100000))",
    "('x' * 100000).replace('x', 'y' * 100000)",
    "('\\t' * 100000).expandtabs(100000)",
    "'x'.zfill(10**9)",
    "'%*d' % (10**9, 1)",
    "a, *b = ([0] * 100000 for _ in range(10**6))",
    "'{0:>{1}}'.format(1, 10**9)",
    "bytearray().join(bytes(1000000) for _ in range(10**6))",
  };

  @TestFactory
  Stream<DynamicTest> whatIsHeldIsCounted() {
    Limits limits = Limits.untrusted().cpuTime(Duration.ofSeconds(30));
    return Stream.of(HELD)
        .map(
            code ->
                DynamicTest.dynamicTest(
                    code.length() > 100 ? code.substring(0, 100) : code,
                    () -> {
                      try (Aio aio =
                          Aio.builder()
                              .limits(limits.deadline(Duration.ofSeconds(60)).steps(1L << 40))
                              .stdout(OutputStream.nullOutputStream())
                              .build()) {
                        Value v = aio.eval(code);
                        fail("gave " + v);
                      } catch (LimitExceededException e) {
                        assertTrue(
                            List.of("memory", "allocation").contains(e.limit()), e.toString());
                      }
                    }));
  }

  @Test
  void longSearchesAreLinear() {
    try (Aio aio = sandbox()) {
      assertEquals(
          "-1 -1 False 0 True 2000000 -1",
          aio.eval(
                  "s = 'a' * 4000000\nn = 'a' * 1000000 + 'b' + 'a' * 1000000\n"
                      + "f'{s.find(n)} {s.rfind(n)} {n in s} {s.count(n)} {s.replace(n, \"\") is s or s == s.replace(n, \"\")}"
                      + " {(s[:2000000] + n).find(n)} {s.encode().find(n.encode())}'")
              .asString());
    }
  }

  /** Values that one call of a builtin would make: charged before, by their size alone. */
  private static final String[] SINGLE = {
    "import re\nre.sub('a', 'b' * 100000, 'a' * 1000)",
    "import re\nre.sub('a', lambda m: 'b' * 100000, 'a' * 1000)",
    "import re\nre.sub('(a+)', r'\\1' * 2000, 'a' * 100000)",
    "import re\nre.match('(a+)', 'a' * 100000).expand(r'\\1' * 2000)",
    "import re\nre.findall('', 'a' * 4000000)",
    "import re\nre.split('a', 'a' * 4000000)",
    "import json\njson.dumps(['x' * 1000000] * 1000)",
    "import json\njson.dumps('\\0' * 4000000)",
    "import json\njson.dumps([1], indent=100000000)",
    "import json\njson.dumps([[[[1] * 1000] * 10] * 10] * 10, indent=1000)",
    "import json\njson.dumps([1] * 10000, separators=(',' * 10000, ':'))",
    "import json\njson.loads('[' + '1,' * 3000000 + '1]')",
    "('a' * 100000).translate({97: 'b' * 100000})",
    "f'{1:,.100000000f}'",
    "f'{1.5:.100000000e}'",
    "'%.100000000f' % 1.5",
    "('{0}' * 100000).format('a' * 100000)",
    "s = 'a' * 1000000\nf'{s}" + "{s}".repeat(30) + "'",
    "', '.join(['a' * 100000] * 1000)",
    "('a' * 10000).replace('a', 'b' * 10000)",
    "('\\t' * 10000).expandtabs(10000)",
    "'a'.center(10**8)",
    "b'a'.center(10**8)",
    "b'a'.zfill(10**8)",
    "(b'\\t' * 10000).expandtabs(10000)",
    "(b'a' * 10000).replace(b'a', b'b' * 10000)",
    "b'%*d' % (10**8, 1)",
    "repr(['a' * 1000000] * 1000)",
    "repr(('a' * 1000000,) * 1000)",
    "str({i: 'a' * 1000000 for i in range(20)})",
    "import struct\nstruct.pack('100000000x')",
    "import struct\nstruct.pack('100000000s', b'a')",
    "import array\narray.array('d', [0]) * 10**8",
    "import io\ns = io.BytesIO()\nwhile True: s.write(bytes(100000))",
    "import io\ns = io.BytesIO()\ns.seek(10**8)\ns.write(b'a')",
    "import io\ns = io.StringIO()\ns.seek(10**8)\ns.write('a')",
    "import io\ns = io.StringIO()\nwhile True: s.write('a' * 100000)",
    "import zlib\nc = zlib.compressobj()\nzlib.decompress(b''.join([c.compress(bytes(8000000))"
        + " for i in range(10)] + [c.flush()]))",
    "import zlib\nc = zlib.compressobj()\nz = b''.join([c.compress(bytes(8000000))"
        + " for i in range(10)] + [c.flush()])\nzlib.decompressobj().decompress(z)",
    "import gzip, zlib\nc = zlib.compressobj(wbits=31)\ngzip.decompress("
        + "b''.join([c.compress(bytes(8000000)) for i in range(10)] + [c.flush()]))",
    "import base64\nbase64.b16encode(bytes(7000000))",
    "import os\nos.urandom(10**8)",
    "import random\nrandom.randbytes(10**8)",
    "import hashlib\nhashlib.pbkdf2_hmac('sha256', b'a', b'b', 1, 10**9)",
    "import decimal\nf\"{decimal.Decimal('1e100000000'):f}\"",
    "import decimal\ndecimal.getcontext().prec = 10**8\ndecimal.Decimal(1) / decimal.Decimal(3)",
    "import decimal\nint(decimal.Decimal('1e100000000'))",
    "import fractions\nfractions.Fraction('1e100000000')",
    "import fractions\nfractions.Fraction(1, 3) ** 10000000",
    "int('f' * 8000000, 16)",
    "int.from_bytes(bytes(8000000))",
    "(1).to_bytes(10**8)",
    "import random\nrandom.getrandbits(10**9)",
    "tuple(range(10**8))",
    "[*range(10**8)]",
    "print(*range(10**8))",
    "def f(*x): pass\nf(*range(10**8))",
    "(0,) * 10**8",
    "tuple(iter(range(3 * 10**6)))",
    "a, *b = iter(range(3 * 10**6))",
    "compile('x = 1;' * 10**6, 'x', 'exec')",
    "compile('(' * 150 + 'lambda: ' * 900 + '1' + ')' * 150, 'x', 'eval')",
  };

  @TestFactory
  Stream<DynamicTest> singleValuesAreChargedBefore() {
    Limits limits =
        Limits.untrusted()
            .memory(500 << 20)
            .cpuTime(Duration.ofSeconds(60))
            .deadline(Duration.ofSeconds(60))
            .steps(1L << 40);
    return Stream.of(SINGLE)
        .map(
            code ->
                DynamicTest.dynamicTest(
                    code.length() > 100 ? code.substring(0, 100) : code,
                    () -> {
                      try (Aio aio =
                          Aio.builder()
                              .limits(limits)
                              .stdout(OutputStream.nullOutputStream())
                              .build()) {
                        Value v = aio.eval(code);
                        fail("gave " + v);
                      } catch (LimitExceededException e) {
                        assertTrue(
                            List.of("allocation", "integerBits", "sourceSize", "sourceNesting")
                                .contains(e.limit()),
                            e.toString());
                      }
                    }));
  }

  /** Letters that become several took the square of a text's length, which nothing interrupts. */
  @Test
  void longTextsChangeCaseInLinearTime() {
    try (Aio aio = Aio.builder().build()) {
      assertEquals(
          "600000 900000 300000 \u03c2",
          aio.eval(
                  "a = ('\\u0130' * 300000).lower()\nb = ('\\ufb03' * 300000).upper()\n"
                      + "c = ('\\u03a3' * 300000).lower()\n"
                      + "f'{len(a)} {len(b)} {len(c)} {c[-1]}'")
              .asString());
    }
  }

  private static Aio sandbox() {
    Aio aio =
        Aio.builder()
            .limits(LIMITS)
            .grace(Duration.ofMillis(10))
            .stdout(OutputStream.nullOutputStream())
            .stderr(OutputStream.nullOutputStream())
            .build();
    aio.set("host", new Host());
    aio.set("point", new Point(1, 2));
    aio.set("fn", (Function<Object, Object>) x -> x);
    aio.set("future", new CompletableFuture<>());
    aio.set("iterator", new ArrayList<>(List.of(1)).iterator());
    aio.set("error", new IllegalStateException("e", new RuntimeException("cause")));
    return aio;
  }

  @TestFactory
  Stream<DynamicTest> walksAreRefused() {
    return Stream.of(REFUSED)
        .map(
            code ->
                DynamicTest.dynamicTest(
                    code,
                    () -> {
                      try (Aio aio = sandbox()) {
                        Value v = aio.eval(code);
                        fail("gave " + v);
                      } catch (AioException e) {
                        assertTrue(
                            List.of(
                                    "AttributeError",
                                    "TypeError",
                                    "PermissionError",
                                    "KeyError",
                                    "IndexError",
                                    "ModuleNotFoundError",
                                    "ValueError",
                                    "URLError",
                                    "FileNotFoundError",
                                    "NameError",
                                    "SyntaxError",
                                    "RuntimeError",
                                    "OSError")
                                .contains(e.typeName()),
                            e.toString());
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> bombsAreStopped() {
    return Stream.of(STOPPED)
        .map(
            code ->
                DynamicTest.dynamicTest(
                    code,
                    () -> {
                      try (Aio aio = sandbox()) {
                        Value v = aio.eval(code);
                        fail("gave " + v);
                      } catch (LimitExceededException e) {
                        assertTrue(e.used() >= e.allowed(), e.toString());
                      }
                    }));
  }

  @Test
  void aHundredAtOnce() {
    List<Aio> all = new ArrayList<>();
    List<CompletableFuture<Value>> good = new ArrayList<>();
    List<CompletableFuture<Value>> bad = new ArrayList<>();
    for (int i = 0; i < 2 * STOPPED.length; i++) { // each kind of bomb, and as many good ones
      boolean hostile = i % 2 == 1;
      Limits limits =
          Limits.untrusted()
              .deadline(Duration.ofSeconds(hostile ? 2 : 100))
              .cpuTime(Duration.ofSeconds(hostile ? 1 : 5))
              .steps(hostile ? 200_000 : 50_000_000);
      Aio aio =
          Aio.builder()
              .limits(limits)
              .grace(Duration.ofMillis(10))
              .stdout(new ByteArrayOutputStream())
              .stderr(OutputStream.nullOutputStream())
              .build();
      all.add(aio);
      if (hostile) {
        bad.add(aio.evalAsync(STOPPED[i / 2]));
      } else {
        good.add(
            aio.evalAsync(
                "t = 0\nfor i in range(2000):\n  t += i\n  if i % 500 == 0: await sleep(0.001)\nt"));
      }
    }
    for (CompletableFuture<Value> f : good) {
      assertEquals(1999000, f.join().asInt());
    }
    for (CompletableFuture<Value> f : bad) {
      assertTrue(f.handle((v, t) -> t).join() instanceof LimitExceededException);
    }
    all.forEach(Aio::close);
  }
}
