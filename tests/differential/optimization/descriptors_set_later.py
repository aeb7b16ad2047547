"""Instances in classes that turn out to be descriptors."""
class D:
    def __init__(self, f): self.f = f; self.g = [2.5]
    def __get__(self, o, t): return self.f(o)
    def __set__(self, o, v): v.append("s")
class Plain:
    def __init__(self): self.f = "plain"; self.g = [1.5]
class Other:
    def __init__(self): self.q = 1
class A:
    d = D(lambda o: Plain())
    e = D(lambda o: "text")
    h = D(lambda o: Other())
    p = Plain()
    def __init__(self, v): self.d = v
def t1():
    xs = [1.5]
    a = A(xs)
    print(a.d.f, a.d.g[0] + 1.0, a.p.f)
    for f in (lambda: a.e.f, lambda: a.e.g, lambda: a.h.f, lambda: a.h.g[0] + 1.0, lambda: A.e.f, lambda: A.d.g[0]):
        try: print(f())
        except AttributeError as e: print(e)
    for x in xs:
        try: print(x + 1.0)
        except TypeError as e: print(e)
t1()
class Late:
    def __init__(self): self.f = "late"
class B:
    l = Late()
def t2(b): return b.l.f
print(t2(B()))
Late.__get__ = lambda self, o, t: Other()
try: print(t2(B()))
except AttributeError as e: print(e)


class D2:
    def __init__(self, f): self.f = f; self.g = [2.5]
    def __get__(self, o, t): return self.f(o)
    def __set__(self, o, v): v.append("s")
class Plain:
    def __init__(self): self.f = "plain"; self.g = [1.5]
class Other:
    def __init__(self): self.q = 1
class A2:
    def __init__(self, v): self.d = v
def t3():
    A2.d = D2(lambda o: Plain())
    A2.e = D2(lambda o: "text")
    A2.h = D2(lambda o: Other())
    A2.p = Plain()
    xs = [1.5]
    a = A2(xs)
    print(a.d.f, a.d.g[0] + 1.0, a.p.f)
    for f in (lambda: a.e.f, lambda: a.e.g, lambda: a.h.f, lambda: a.h.g[0] + 1.0, lambda: A2.e.f, lambda: A2.d.g[0]):
        try: print(f())
        except AttributeError as e: print(e)
    for x in xs:
        try: print(x + 1.0)
        except TypeError as e: print(e)
t3()
class Late2:
    def __init__(self): self.f = "late"
class B2: pass
B2.l = Late2()
def t4(b): return b.l.f
print(t4(B2()))
Late2.__get__ = lambda self, o, t: Other()
try: print(t4(B2()))
except AttributeError as e: print(e)
class Call:
    def __init__(self, n): self.n = n
    def __call__(self, *a): return (self.n, a)
class C: pass
C.m = Call("direct")
c = C()
print(c.m(1), C.m(2))
c.m = Call("own")
print(c.m(3), C().m(4))
Call.__get__ = lambda self, o, t: lambda *a: ("got", o is None, a)
print(c.m(5), C().m(6), C.m(7))
