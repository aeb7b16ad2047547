"""Methods that only the runtime calls: write, keys, send, throw, close."""
import sys
class W:
    def __init__(self): self.parts = []
    def write(self, s):
        self.parts.append(s)
        return len(s)
    def flush(self): pass
w = W()
print("to w", 1, file=w)
old = sys.stdout
sys.stdout = w
print("hello")
sys.stdout = old
print(w.parts)

class K:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k * 2
print(dict(K()))
d = {}
d.update(K())
print(d)
print({**K()})
def kw(**k): return k
print(kw(**K()))

class G:
    def __iter__(self): return self
    def __next__(self): return 5
    def send(self, x):
        print("sent", x)
        return x
    def throw(self, *a):
        print("thrown", a)
        return 99
    def close(self): print("closed")
def gen():
    yield from G()
g = gen()
print(next(g), g.send(7))
print(g.throw(ValueError("v")))
g.close()
