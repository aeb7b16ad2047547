"""Containers that get elements of other types through another name, in every way that there is."""
def f():
    a = [1]
    b = a
    a *= 2
    a.append("x")
    for v in b: print(v * 2)
f()
def g():
    s = {1}
    t = s
    s |= {"xy"}
    for v in sorted(t, key=str): print(v * 2)
g()
def h():
    t = (1, 2)
    t += ("a",)
    for v in t: print(v * 2)
h()
def i():
    s = {1, 2}
    t = s
    s -= {1}
    s ^= {"q"}
    s &= {"q", 5}
    for v in t: print(v * 2)
i()
def gen():
    try:
        yield 1
    except GeneratorExit:
        return "closed value"
generator = gen()
next(generator)
closed = generator.close()
print(closed, type(closed))


def f2():
    a = [[1.5]]
    b = a
    a *= 2
    a.append("x")
    for v in b:
        try: print(v[0] + 1)
        except TypeError as e: print(e)
f2()
def g2():
    s = {"a"}
    t = s
    s |= {5}
    for v in sorted(t, key=str):
        try: print(v.upper())
        except AttributeError as e: print(e)
g2()
def i2():
    s = {1.5, 2.5}
    t = s
    s -= {1.5}
    s ^= {"q"}
    s &= {"q", 5}
    for v in t:
        try: print(v + 1.0)
        except TypeError as e: print(e)
i2()
def j():
    a = [1.5, 2.5]
    b = a
    b[0:1] = ["s", None]
    try: print(a[0] + 1.0)
    except TypeError as e: print(e)
    b.extend(x for x in ("t", [1]))
    for v in a:
        try: print(v + 1.0)
        except TypeError as e: print(e)
    a += "uv"
    print(a)
    for v in b:
        try: print(v.upper())
        except AttributeError as e: print(e)
j()
def k():
    d = {"a": 1.5}
    e = d
    e |= {"b": "x"}
    for v in d.values():
        try: print(v + 1.0)
        except TypeError as ex: print(ex)
    e.update(c=[1])
    for v in d.values():
        try: print(v + 1.0)
        except TypeError as ex: print(ex)
    for kk in d:
        print(kk.upper())
    e[5] = 1
    for kk in d:
        try: print(kk.upper())
        except AttributeError as ex: print(ex)
    d2 = {}
    d2.setdefault("z")
    print(d2["z"] is None)
    print(d2.setdefault("y", 2.5) + 1)
    d2.setdefault("w", []).append("q")
    for v in d2.values(): print(v)
k()
