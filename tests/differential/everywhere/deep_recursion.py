"""Recursion without end, in compiled functions and through the runtime, raises RecursionError on every target."""

def f(n):
    return f(n + 1) + 1

class A:
    def __getattr__(self, name):
        return getattr(self, name + "x")
    def __eq__(self, other):
        return other == self
    def __repr__(self):
        return "A" + repr(self)
    def __lt__(self, other):
        return other < self
    def __hash__(self):
        return hash(self)
    def __call__(self):
        return self()
    def __iter__(self):
        return iter(self)
    def __len__(self):
        return len(self)
    def __str__(self):
        return f"{self}"
    def __add__(self, o):
        return self + o
    def __contains__(self, x):
        return x in self
    def __getitem__(self, i):
        return self[i + 1]
    def __enter__(self):
        with self:
            pass
    def __exit__(self, *a): pass

def g(n):
    yield from g(n + 1)

def deep_list():
    x = []
    for i in range(20000):
        x = [x]
    return x

def deep_tuple():
    x = ()
    for i in range(20000):
        x = (x,)
    return x
def deep_dict():
    x = {}
    for i in range(20000):
        x = {1: x}
    return x
def many_args(*args):
    return many_args(*args, 1)
def kw(**k):
    return kw(**k)
def comp(n):
    return [comp(i) for i in range(n, n + 2)]
def lam():
    h = lambda n: h(n + 1)
    return h(0)
def sortkey(n):
    return sorted([n, n + 1], key=sortkey)
def mapped(n):
    return list(map(mapped, [n]))
def attempt(name, thunk):
    try:
        thunk()
        print(name, "no error")
    except RecursionError as error:
        print(name, "RecursionError")

a = A()
attempt("f", lambda: f(0))
attempt("getattr", lambda: a.foo)
attempt("eq", lambda: a == A())
attempt("repr", lambda: repr(a))
attempt("lt", lambda: a < A())
attempt("hash", lambda: hash(a))
attempt("call", lambda: a())
attempt("len", lambda: len(a))
attempt("str", lambda: str(a))
attempt("add", lambda: a + 1)
attempt("contains", lambda: 1 in a)
attempt("getitem", lambda: a[0])
attempt("with", lambda: a.__enter__())
attempt("gen", lambda: next(g(0)))
attempt("deep repr", lambda: repr(deep_list()))
attempt("deep eq", lambda: deep_list() == deep_list())
attempt("deep tuple repr", lambda: repr(deep_tuple()))
attempt("deep tuple eq", lambda: deep_tuple() == deep_tuple())
attempt("deep tuple lt", lambda: deep_tuple() < deep_tuple())
attempt("deep dict eq", lambda: deep_dict() == deep_dict())
attempt("deep dict repr", lambda: str(deep_dict()))
attempt("args", lambda: many_args())
attempt("kw", lambda: kw(a=1))
attempt("comp", lambda: comp(0))
attempt("lambda", lam)
attempt("sortkey", lambda: sortkey(0))
attempt("map", lambda: mapped(0))
attempt("isinstance", lambda: isinstance(1, deep_tuple()))
class Chain:
    pass
Chain.__call__ = Chain()
attempt("call chain", lambda: Chain()())
