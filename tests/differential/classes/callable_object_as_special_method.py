class Get:

    def __call__(self, inst, owner):
        return type(self).__name__

class Desc:
    __get__ = Get()

class Host:
    val = Desc()
try:
    print(Host().val)
except TypeError as e:
    print(e)

class It:
    __iter__ = None
try:
    iter(It())
except TypeError as e:
    print(e)
