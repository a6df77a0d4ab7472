type A = int
type B[T] = list[T]
type C[T: int, *Ts, **P] = Callable[P, tuple[T, *Ts]]
type D[T = int] = T
type match = case
type type = type
type _ = x
type = 1
type(x)
type.x
type[0]
if x: type E = int
type F = int; type G = str
def f[T: (int, str) = int](x: T) -> T: ...
async def g[**P](): ...
class H[T]: ...
