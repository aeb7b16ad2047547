import sys

class B:

    def m(self):
        return 'B.m'

class S(B):
    if sys.platform == 'amiga':

        def m(self):
            return 'amiga'

def f(s):
    return s.m()
print(f(S()))

class Alone:
    if sys.platform == 'amiga':

        def m(self):
            return 'amiga'
try:
    print(f(Alone()))
except AttributeError as e:
    print(e)
