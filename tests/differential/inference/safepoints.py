"""What finalizers change at a safepoint, in the middle of loops that are certain of it."""

import gc

LIMIT = 6_000


class Counter:
    def __init__(self):
        self.n = 0
        self.total = 0

    def step(self):
        return 1

    def count_to(self, limit, make):
        i = 0
        while i < limit:
            garbage = make()
            garbage += [garbage, [None] * 20_000]
            garbage = None
            self.n = self.n + 1
            self.total += self.step()
            i += 1
        return self.n, self.total


class Trigger:
    seen = 0

    def __init__(self, action):
        self.action = action

    def __del__(self):
        Trigger.seen += 1
        if Trigger.seen == 40:
            self.action()


def use_dict():
    vars(counter)["n"] = 1_000_000


def change_class():
    counter.__class__ = Other


def patch():
    Counter.step = lambda self: 1_000_000


def unset():
    del counter.total


class Other(Counter):
    def step(self):
        return 2_000_000


def run(action):
    global counter
    counter = Counter()
    Trigger.seen = 0
    try:
        n, total = counter.count_to(LIMIT, lambda: [Trigger(action)])
    except AttributeError as error:
        print(action.__name__, error)
        gc.collect()
        return
    print(action.__name__, n == LIMIT, n > 900_000, total == LIMIT, total > 900_000, Trigger.seen > 40)
    gc.collect()


def loop_with_handler(limit):
    me = Counter()
    i = 0
    try:
        while i < limit:
            garbage = [Trigger(lambda: vars(me).update(n=-1_000_000))]
            garbage += [garbage, [None] * 20_000]
            me.n = me.n + 1
            i += 1
    finally:
        print(i, me.n < 0)


run(use_dict)
run(change_class)
run(unset)
run(patch)
Trigger.seen = 0
loop_with_handler(LIMIT)
