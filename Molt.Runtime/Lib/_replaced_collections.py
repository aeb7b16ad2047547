"""What takes the place of functions of CPython's module `collections` that make code when they run."""

import sys as _sys
from _collections import _tuplegetter
from keyword import iskeyword as _iskeyword

_intern = _sys.intern


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Make a class of tuples whose items are attributes, too (https://docs.python.org/3.14/library/collections.html#collections.namedtuple)."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [_intern(str(name)) for name in field_names]
    typename = _intern(str(typename))
    if rename:
        _rename(names)
    _check(typename, names, rename)
    values = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(names):
            raise TypeError("Got more default values than field names")
        values = dict(zip(names[len(names) - len(defaults):], defaults))
    if module is None:
        try:
            module = _sys._getframemodulename(1) or "__main__"
        except AttributeError:
            module = "__main__"
    return _make_class(typename, tuple(names), values, defaults, module)


def _rename(names):
    seen = set()
    for index, name in enumerate(names):
        if not name.isidentifier() or _iskeyword(name) or name.startswith("_") or name in seen:
            names[index] = f"_{index}"
        seen.add(name)


def _check(typename, names, rename):
    for name in [typename, *names]:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if _iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def _make_class(typename, fields, values, defaults, module):
    count = len(fields)
    shown = "(" + ", ".join([f"{name}=%r" for name in fields]) + ")"
    new_tuple = tuple.__new__

    def __new__(_cls, *args, **kwargs):
        if kwargs or len(args) != count:
            args = _bind(typename, fields, values, args, kwargs)
        return new_tuple(_cls, args)

    @classmethod
    def _make(cls, iterable):
        result = new_tuple(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name, value) for name, value in zip(fields, self)])
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        "Return a nicely formatted representation string"
        return self.__class__.__name__ + shown % tuple(self)

    def _asdict(self):
        "Return a new dict which maps field names to their values."
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        "Return self as a plain tuple.  Used by copy and pickle."
        return tuple(self)

    arguments = ", ".join(fields)
    __new__.__doc__ = f"Create new instance of {typename}({arguments})"
    __new__.__defaults__ = defaults
    _make.__func__.__doc__ = f"Make a new {typename} object from a sequence or iterable"
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    for method in (__new__, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    namespace = {
        "__doc__": f"{typename}({arguments})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": values,
        "__new__": __new__,
        "_make": _make,
        "__replace__": _replace,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": fields,
    }
    for index, name in enumerate(fields):
        namespace[name] = _tuplegetter(index, _intern(f"Alias for field number {index}"))
    result = type(typename, (tuple,), namespace)
    result.__module__ = module
    return result


def _bind(typename, fields, values, args, kwargs):
    """The fields' values by position, out of the arguments; TypeError, worded as that of a function with these parameters."""
    count = len(fields)
    bound = list(args)
    if len(args) > count:
        least = count + 1 - len(values)
        takes = f"from {least} to {count + 1} positional arguments" if values else f"{count + 1} positional argument{'' if count == 0 else 's'}"
        raise TypeError(f"{typename}.__new__() takes {takes} but {len(args) + 1} were given")
    for name in kwargs:
        if name in fields[:len(args)]:
            raise TypeError(f"{typename}.__new__() got multiple values for argument '{name}'")
        if name not in fields:
            raise TypeError(f"{typename}.__new__() got an unexpected keyword argument '{name}'")
    missing = []
    for name in fields[len(args):]:
        if name in kwargs:
            bound.append(kwargs[name])
        elif name in values:
            bound.append(values[name])
        else:
            missing.append(repr(name))
    if missing:
        listed = missing[0] if len(missing) == 1 else " and ".join(missing) if len(missing) == 2 else f"{', '.join(missing[:-1])}, and {missing[-1]}"
        raise TypeError(f"{typename}.__new__() missing {len(missing)} required positional argument{'' if len(missing) == 1 else 's'}: {listed}")
    return bound
