class OnlyDel:

    def __delete__(self, obj):
        pass

class OnlySet:

    def __set__(self, obj, value):
        pass

class A:
    d = OnlyDel()
    s = OnlySet()
a = A()
try:
    a.d = 1
except AttributeError as e:
    print(e)
try:
    del a.s
except AttributeError as e:
    print(e)
