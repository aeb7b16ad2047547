import sys as _sys
from package_of_registered import _first

_sys.modules["package_of_registered.first"] = first = _first


class Namespace:
    name = "a namespace"


class Third:
    inner = Namespace


third = Third
_sys.modules[__name__ + ".third"] = third
_sys.modules[__name__ + ".third.inner"] = third.inner
second = _sys.modules[__name__ + ".second"] = _first


def register():
    _sys.modules["package_of_registered.first"] = _first
