class P:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y

def go(v):
    match v:
        case P(1, x=1):
            return 'hit'
        case _:
            return 'miss'
for v in (P(1, 2), P(2, 2), 3):
    try:
        print(go(v))
    except TypeError as e:
        print('TypeError', e)

class Q:
    __match_args__ = ('a', 'a')
    a = 1
try:
    match Q():
        case Q(1, 1):
            print('hit')
except TypeError as e:
    print('TypeError', e)

class R:
    __match_args__ = ['a']
try:
    match R():
        case R(1):
            pass
except TypeError as e:
    print('TypeError', e)
try:
    match 5:
        case int(1, 2):
            pass
except TypeError as e:
    print('TypeError', e)
