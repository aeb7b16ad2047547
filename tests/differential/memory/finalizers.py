# __del__: once, in order, with resurrection, with errors, and at exit.
import gc
import sys


def clear_stack(depth=20):
    values = [depth] * 10
    return values if depth == 0 else clear_stack(depth - 1)


def collect():
    clear_stack()
    gc.collect()


# What a function leaves on the stack must not be where collect() has its own frame.
def run(action, depth=5):
    if depth:
        run(action, depth - 1)
    else:
        action()


class Named:
    def __init__(self, name, *parts):
        self.name = name
        self.parts = list(parts)

    def __del__(self):
        print("del", self.name)


def drop():
    Named("single")


run(drop)
collect()


def drop_holder():
    part = Named("part")
    Named("holder", Named("middle", part))


run(drop_holder)
collect()


def drop_circle():
    a = Named("a")
    b = Named("b", a)
    a.parts.append(b)


run(drop_circle)
collect()


class Derived(Named):
    def __del__(self):
        print("derived")
        super().__del__()


class Slotted:
    __slots__ = ("x",)

    def __del__(self):
        print("slotted", self.x)


def drop_derived():
    Derived("base part")
    s = Slotted()
    s.x = 5


run(drop_derived)
collect()

kept = []


class Phoenix:
    def __del__(self):
        print("rises")
        kept.append(self)


def drop_phoenix():
    Phoenix()


run(drop_phoenix)
collect()
print(len(kept), all(map(gc.is_finalized, kept)))
kept.clear()
collect()


class Faulty:
    def __del__(self):
        raise ValueError("in del")


def drop_faulty():
    Faulty()


def hook(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, unraisable.exc_traceback.tb_lineno > 0)


sys.unraisablehook = hook
run(drop_faulty)
collect()
sys.unraisablehook = sys.__unraisablehook__


class Late:
    pass


Late.__del__ = lambda self: print("given later")


def drop_late():
    Late()


run(drop_late)
collect()


def many():
    count = 0

    class Counted:
        def __del__(self):
            nonlocal count
            count += 1

    for _ in range(20000):
        Counted()
    clear_stack()
    gc.collect()
    return count >= 19990


print(many())
try:
    raise KeyError("handled while finalizing")
except KeyError as error:
    run(drop)
    collect()
    print(sys.exception() is error)
print(gc.isenabled(), gc.get_freeze_count(), gc.garbage, gc.is_tracked([]), gc.is_tracked(1), type(gc.collect()).__name__)
try:
    gc.collect(5)
except ValueError as error:
    print(error)
phases = []
gc.callbacks.append(lambda phase, info: phases.append((phase, info["generation"])))
gc.collect()
gc.callbacks.clear()
print(phases)
print(any(entry is kept for entry in gc.get_objects()))
at_exit = Named("at exit")
print("end")
