import sys as system
import package.inner
from package import inner, name as other
from package.inner import *

try:
    import missing
except ImportError:
    missing = None


def f():
    return public
