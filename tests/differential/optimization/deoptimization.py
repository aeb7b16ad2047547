"""Integers that outgrow 63 bits in the middle of loops whose iterators and containers live on."""
def f(xs, n):
    out = []
    total = 1
    for i in range(n):
        for x in xs:
            for c in "ab":
                for k, v in {"p": 1, "q": 2}.items():
                    total = total * 3 + x
                    out.append((i, x, c, k, v, total % 1000007))
        xs.append(i) if len(xs) < 4 else None
    return total, len(out), out[-3:], out[10]
print(f([1, 2], 4))
def g(xs):
    s = 0
    for i, x in enumerate(xs):
        for a, b in zip(xs, range(10**18, 10**18 + 5)):
            s += a * b
            if s > 2**66: s -= 2**66
        xs[i] = s
    return s, xs
print(g([1, 2, 3, 4, 5, 6]))
def h():
    xs = [1, 2, 3]
    seen = []
    for x in xs:
        seen.append(x)
        if x < 10**19 and len(xs) < 12: xs.append(x * 10**9)
    return seen
print(h())
def rem():
    xs = list(range(10))
    for x in xs:
        if x % 2 == 0: xs.remove(x)
    return xs
print(rem())
def shrink():
    xs = list(range(10)); out = []
    for x in xs:
        out.append(x); xs.pop()
    return out, xs
print(shrink())
def clear():
    xs = [1.5, 2.5]; n = 0
    for x in xs:
        n += 1
        xs.clear()
        if n < 3: xs.extend([x, x, x])
    return n, xs
print(clear())
def nested(n):
    m = [[2**40 + i * j for j in range(n)] for i in range(n)]
    r = 0
    for row in m:
        for v in row:
            r = r * 7 + v
            for w in row[:2]:
                r ^= w
    return r
print(nested(5))
def whiles(a, b):
    steps = 0
    while b:
        a, b = b, a % b
        steps += 1
    return a, steps
print(whiles(2**200 - 1, 2**120 - 1), whiles(1071, 462))
def tryit(n):
    r = 0
    out = []
    for i in range(n):
        try:
            r += 2**61
            if i % 3 == 0: raise ValueError(r)
            out.append(r)
        except ValueError as e:
            out.append(e.args[0])
        finally:
            r += 1
    return out
print(tryit(9))
def collatz(n):
    c = 0
    while n != 1:
        n = 3 * n + 1 if n & 1 else n // 2
        c += 1
    return c
print(collatz(27), collatz(2**64 - 1), collatz(9223372036854775807))
def count(n, step):
    i = 0
    s = []
    while i < n:
        i += step
        s.append(i)
    return s
print(count(2**63, 2**61), count(10, 3))
def rng():
    out = []
    for i in range(2**63 - 2, 2**63 + 2): out.append(i)
    for i in range(2**62 - 2, 2**62 + 2): out.append(i)
    for i in range(-2**62 + 1, -2**62 - 3, -1): out.append(i)
    for i in range(True, 3): out.append(i)
    for i in range(2**70, 2**70 + 3, 2): out.append(i)
    for i in range(5, 2**63): 
        if i > 6: break
        out.append(i)
    for i in range(0, -10, -3): out.append(i)
    return out
print(rng())
def loopvar(n):
    for i in range(n):
        i *= 2**62
        i += 1
    return i
print(loopvar(5))
def closure():
    t = 0
    def add(x):
        nonlocal t
        t += x
        return t
    return [add(2**61) for _ in range(6)], [add(0.5) for _ in range(2)]
print(closure())
def mixed(flag):
    x = 1
    if flag: x = 2.5
    for _ in range(3): x = x * x + x
    return x
print(mixed(False), mixed(True))
def prod(xs):
    p = 1
    for x in xs: p *= x
    return p
print(prod([2**31] * 5), prod(range(1, 25)), prod([0.5, 2]), prod([True, 3]))
def dot(a, b):
    return sum(x * y for x, y in zip(a, b))
print(dot([2**40] * 3, [2**40] * 3), dot([1.5], [2]))
def digits(n):
    out = []
    while n:
        n, d = divmod(n, 10)
        out.append(d)
    return out[::-1]
print(digits(2**64), digits(987))
def lshift():
    x = 1
    out = []
    for i in range(70):
        x <<= 1
        if i > 58: out.append(x)
    while x > 2**60: x >>= 1
    return out, x
print(lshift())
def minint():
    a = -2**62
    b = -1
    return a // b, a * b, -a, abs(a), a % b, divmod(a, b), a / b, a - 1
print(minint())
