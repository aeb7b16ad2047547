# A module's variables are entries of a dict only if its own namespace may be held as one.
import math
import sys as system
import package
from package import inner

math.__dict__
vars(system.implementation)
package.__dict__
counter = 1


def count():
    global counter
    counter += inner.value
