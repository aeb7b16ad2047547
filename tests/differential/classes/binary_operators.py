class V:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __add__(self, other):
        return V(self.x + other.x, self.y + other.y)
    def __mul__(self, k):
        return V(self.x * k, self.y * k)
    def __rmul__(self, k):
        return V(k * self.x, k * self.y)
    def __iadd__(self, other):
        self.x += other.x
        return self
    def __repr__(self):
        return f"V({self.x}, {self.y})"
    def __sub__(self, other):
        if not isinstance(other, V):
            return NotImplemented
        return V(self.x - other.x, self.y - other.y)

class W(V):
    def __radd__(self, other):
        return ("W radd", other)

class X:
    def __radd__(self, o):
        return "X"
    def __rsub__(self, o):
        return "Xs"

a = V(1.5, 2.0)
b = V(2, 3)
print(a + b, 2 * b, a * 3.0, a - b, 1.5 * a)
a += b
print(a, V(1, 1) + W(2, 2), W(1, 2) + V(5, 5), 3 + X(), X.__radd__(X(), 1))
print(a - X())
for bad in (lambda: a - 3, lambda: a + 3, lambda: 3 + a, lambda: a @ a, lambda: X() + X(), lambda: "s" * a):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
total = V(0.0, 0.0)
for i in range(10):
    total = total + V(i, 0.5) * 2
print(total)
class Acc:
    def __init__(self): self.n = 0
    def __add__(self, k):
        self.n += k
        return self
print(sum([1, 2, 3], Acc()).n)
