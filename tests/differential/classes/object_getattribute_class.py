class Demo:
    y = 3

class Sub(Demo):
    pass
print(object.__getattribute__(Demo, '__name__') if False else 'skip')
try:
    print(object.__getattribute__(Demo, 'y'))
except AttributeError as e:
    print(e)
print(type.__getattribute__(Sub, 'y'), super(Sub, Sub()).y, object.__getattribute__(Sub(), 'y'))
