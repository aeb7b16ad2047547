"""The module whose attributes changed_attributes.py changes."""
value = 1
items = [1, 2]
def get(): return value
def call_get(): return get()
def total():
    t = 0
    for v in items:
        if not isinstance(v, str): t += v
    return t
class Thing:
    def __init__(self, v): self.v = v
    def f(self): return self.v + 1
def use(t): return t.f()
