"""`inspect.getattr_static`: attributes as they stand in objects and classes, without calling anything that computes them."""

import types

_missing = object()
_descriptors = (types.GetSetDescriptorType, types.MemberDescriptorType)
_dict_of_class = type.__dict__["__dict__"].__get__
_order_of_class = type.__dict__["__mro__"].__get__


def getattr_static(obj, attr, default=_missing):
    """Retrieve attributes without triggering dynamic lookup via the
       descriptor protocol,  __getattr__ or __getattribute__.

       Note: this function may not be able to retrieve all attributes
       that getattr can fetch (like dynamically created attributes)
       and may find attributes that getattr can't (like descriptors
       that raise AttributeError). It can also return descriptor objects
       instead of instance members in some cases. See the
       documentation for details.
    """
    of_instance = _missing
    is_class = isinstance(obj, type)
    kind = obj if is_class else type(obj)
    if not is_class:
        shadow = _find(kind, "__dict__")
        if shadow is _missing or type(shadow) in _descriptors:
            of_instance = _of_instance(obj, attr)
    of_class = _find(kind, attr)
    if of_instance is not _missing and of_class is not _missing:
        method = _find(type(of_class), "__get__")
        if method is not _missing and (_find(type(of_class), "__set__") is not _missing or _find(type(of_class), "__delete__") is not _missing):
            return of_class
    if of_instance is not _missing:
        return of_instance
    if of_class is not _missing:
        return of_class
    if is_class:
        found = _find(type(kind), attr)
        if found is not _missing:
            return found
    if default is _missing:
        raise AttributeError(attr)
    return default


def _of_instance(obj, attr):
    try:
        names = object.__getattribute__(obj, "__dict__")
    except AttributeError:
        return _missing
    return dict.get(names, attr, _missing) if isinstance(names, dict) else _missing


def _find(kind, attr):
    """What the nearest class in the order of a class has in its own namespace; an attribute `__dict__` counts only if it is not the usual one."""
    for entry in _order_of_class(kind):
        names = _dict_of_class(entry)
        if attr in names:
            return names[attr]
    return _missing
