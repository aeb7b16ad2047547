"""What takes the place of functions of CPython's module `enum` that write into a module's namespace as a dict."""

import sys as _sys


def global_enum(cls, update_str=False):
    """Make the members of an enumeration variables of its module (https://docs.python.org/3.14/library/enum.html#enum.global_enum)."""
    import enum
    cls.__repr__ = enum.global_flag_repr if issubclass(cls, enum.Flag) else enum.global_enum_repr
    if update_str or not issubclass(cls, enum.ReprEnum):
        cls.__str__ = enum.global_str
    module = _sys.modules[cls.__module__]
    for name, member in cls.__members__.items():
        setattr(module, name, member)
    return cls
