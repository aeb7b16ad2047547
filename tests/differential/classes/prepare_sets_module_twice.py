events = []

class Log(dict):

    def __setitem__(self, k, v):
        events.append(k)
        super().__setitem__(k, v)

class Meta(type):

    @classmethod
    def __prepare__(m, name, bases, **kw):
        return Log()

class Box(metaclass=Meta):
    z = 1
print([e for e in events if e in ('__module__', '__qualname__', 'z')])
