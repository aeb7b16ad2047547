import sys

def f(x):
    return (str(x), len(x))
print(f([1]))
globals()['st' + 'r'] = lambda x: [x]
globals().update(len=lambda x: 'L')
print(f([1]))
setattr(sys.modules[__name__], ''.join(['le', 'n']), lambda x: 'M')
print(f([1]))
