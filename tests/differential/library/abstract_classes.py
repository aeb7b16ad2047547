from abc import ABC, abstractmethod, ABCMeta
import _thread

class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

class Square(Shape):
    def area(self): return 4
    name = "square"

class Half(Shape):
    def area(self): return 1

print(Square().area(), sorted(Half.__abstractmethods__), sorted(Shape.__abstractmethods__))
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)

class Sized(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return any("__len__" in c.__dict__ for c in other.__mro__) or NotImplemented
        return NotImplemented

class Other:
    def __len__(self): return 0

class Plain: pass

print(issubclass(Other, Sized), isinstance(Other(), Sized), issubclass(Plain, Sized), isinstance(Plain(), Sized))
print(Sized.register(Plain) is Plain, isinstance(Plain(), Sized))
for args in ((Sized, 1), (Plain, None)):
    try:
        args[0].register(args[1])
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
class Derived(Sized): pass
try:
    Derived.register(Sized)
except RuntimeError as e:
    print(e)
try:
    issubclass(1, Sized)
except TypeError as e:
    print(e)
lock = _thread.allocate_lock()
with lock:
    print(lock.locked(), lock.acquire(False))
print(lock.locked())
try:
    lock.release()
except RuntimeError as e:
    print(e)
r = _thread.RLock()
with r:
    print(r.acquire(), r._is_owned())
    r.release()
try:
    r.release()
except RuntimeError as e:
    print(e)
