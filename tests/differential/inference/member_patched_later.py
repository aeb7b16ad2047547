class Base:

    def run(self):
        return 'base'

    def __init__(self):
        self.made = 'base'

class Sub(Base):
    pass

def call(o):
    return o.run()

def make():
    return Sub().made
o = Sub()
print(call(o), make())
Sub.run = lambda self: 'patched'

def init(self):
    self.made = 'sub'
Sub.__init__ = init
print(call(o), make())
del Sub.run
print(call(o))
