# What modules say of themselves.
import sys
import itertools
import shapes_module as first


def show(module):
    text = repr(module)
    folder = __file__[:-len("module_repr.py")]
    print(text.replace(folder, "") if folder else text, str(module) == text)


show(sys)
show(itertools)
first.__name__ = "renamed"
first.__file__ = None
print(repr(first).startswith("<module 'shapes_module' from '"), repr(first).endswith("shapes_module.py'>"))
show(sys.modules["__main__"])
__file__ = "another file/module_repr.py"
print(sys.modules["__main__"])
__name__ = "it's"
print(sys.modules["__main__"])
print([sys], {1: sys}, f"{sys!r:>30}")
