class A: pass
class B(): x = 1
class C(A, B, metaclass=M, **kw):
    """Doc."""
    attr: int = 1
    def m(self): return super().m()
    class Inner(*bases): ...
@dataclass
class D(Generic[T]):
    x: "D"
class E[T: (int, str), *Ts, **P](Base[T]): pass
class F[T = int, *U = *tuple[int, ...], **Q = [int]]: pass
