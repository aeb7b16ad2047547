class It:

    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *args):
        print('throw', args)
        return 456

def gen():
    yield from It()
for arg in (ZeroDivisionError, 123, KeyError(1)):
    g = gen()
    next(g)
    try:
        print(g.throw(arg))
    except BaseException as e:
        print(type(e).__name__, e)
