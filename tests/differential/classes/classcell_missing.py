class Meta(type):

    def __new__(m, name, bases, ns):
        ns.pop('__classcell__', None)
        return super().__new__(m, name, bases, ns)

class Plain(metaclass=Meta):
    pass
try:

    class Broken(metaclass=Meta):

        def f(self):
            return super().__init__()
    print('no error')
except RuntimeError as e:
    print('RuntimeError', e)

class Peek(type):

    def __new__(m, name, bases, ns):
        print('__classcell__' in ns, sorted((k for k in ns if k not in ('__firstlineno__', '__static_attributes__'))))
        return super().__new__(m, name, bases, ns)

class Fine(metaclass=Peek):

    def f(self):
        return __class__
print(Fine().f() is Fine)
