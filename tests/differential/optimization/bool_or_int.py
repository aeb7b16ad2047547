"""Values that are integers at one time and truth values at another."""
flag = 5
def read(): return flag
def ops():
    out = [flag + 1, flag // 2, -flag, flag < 3, flag & 1, flag / 2, flag == True, +flag, 2.5 + flag, flag << 1, flag ** 2, abs(flag), [7, 8, 9][flag - flag]]
    for i in range(flag): out.append(i)
    for i in range(flag, 3): out.append(i)
    xs = [1, 2, 3, 4, 5, 6]
    out.append(xs[flag])
    xs[flag] = flag
    out.append(xs)
    n = read()
    while n < 4: n += flag
    out.append(n)
    t = 0
    for v in (flag, True, 3): t = t + v
    return out, t, f"{flag}", flag if flag else 0
print(ops())
flag = True
print(ops())
flag = False
print(ops()) if flag else print(read() + 1, -read(), list(range(read())))
flag = 2**62
print(flag + 1, flag // 3, flag / 2)
def both(b): return b + 1, b * b, b - True, -b, b // 1, b % 2, b < 1, b / 3, [0, 1, 2][b], list(range(b)), not b, b and 5, b or 6, str(b), b is True, sum([b, b]), max(b, 0), divmod(b, 1)
for b in (True, 2, False, 0): print(both(b))
def field():
    class A:
        def __init__(self, v): self.v = v
        def get(self): return self.v + 1, self.v // 1, range(self.v)
    return [A(v).get() for v in (True, 3, False)]
print(field())
class B:
    def __init__(self, v): self.v = v
def use(o):
    o.v += 1
    t = o.v * 2
    for i in range(o.v): t += i
    return t, o.v / 2, o.v << 2
for v in (True, 3, 2**61): print(use(B(v))) if v < 99 else None
