from _random import Random


def show(label, make):
    try:
        print(label, make())
    except Exception as error:
        print(label, "!", type(error).__name__, error)


for seed in (0, 1, -1, 42, 2 ** 31, 2 ** 32, 2 ** 33 + 5, 2 ** 64, 3 ** 200, -(7 ** 100), True, 1.5, (1, 2)):
    r = Random(seed)
    print(seed, r.random(), r.random(), r.getrandbits(1), r.getrandbits(32), r.getrandbits(33), r.getrandbits(64), r.getrandbits(200), r.getrandbits(0))
r = Random(5)
state = r.getstate()
print(len(state), state[:3], state[-1])
first = [r.random() for _ in range(1000)]
r.setstate(state)
print(first == [r.random() for _ in range(1000)], sum(first), r.getstate()[-1])
r.seed(5)
print(r.random() == first[0], r.seed(7), r.random())
print(0 <= Random().random() < 1, Random().random() != Random().random(), Random(None).getrandbits(8) < 256)
show("bits", lambda: r.getrandbits(-1))
show("bits", lambda: r.getrandbits("a"))
show("bits", lambda: r.getrandbits())
show("seed", lambda: r.seed([]))
show("seed", lambda: r.seed(1, 2))
show("seed", lambda: Random(1, 2))
show("state", lambda: r.setstate([]))
show("state", lambda: r.setstate((1, 2)))
show("state", lambda: r.setstate(state[:-1] + (625,)))
show("state", lambda: r.setstate(state[:-1] + (-1,)))
show("state", lambda: r.setstate(("a",) + state[1:]))


class Sub(Random):
    def __init__(self, x, *, y=0):
        super().__init__(x + y)


print(Sub(2, y=3).random() == Random(5).random(), isinstance(Sub(1), Random))
