class NoEnter:
    def __exit__(self, *a):
        pass
class NoExit:
    def __enter__(self, *a):
        pass
class A:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
class B:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class C:
    async def __aexit__(self, *a): pass
class D:
    def __exit__(self): pass
class E:
    def __enter__(self): pass
class F:
    async def __aenter__(self): pass
async def using(x):
    async with x:
        print("in")
def f(x):
    with x: pass
for x in [1, NoEnter(), NoExit(), A(), B(), C(), D(), E(), F()]:
    try:
        f(x)
        print("ok")
    except TypeError as e: print(e)
    try:
        using(x).send(None)
    except StopIteration: print("ok")
    except TypeError as e: print(e)
