"""What takes the place of functions of CPython's module `typing` that import much for little, or look at frames."""

import functools
from _abc import _was_asked


@functools.cache
def _lazy_load_getattr_static():
    from _static_attributes import getattr_static
    return getattr_static


def _allow_reckless_class_checks(depth=2):
    """Whether a class is asked by `abc`, which has checked already what there is to check."""
    return _was_asked()
