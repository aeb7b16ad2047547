class Parent:

    def hi(self):
        return 'parent'

    def __init_subclass__(cls, how):
        print(how(cls))

class Child(Parent, how=lambda c: c().go()):

    def go(self):
        return super().hi() + ' child'
print('end')
