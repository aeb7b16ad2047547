# Modules that another module puts into sys.modules: imports find them there.
import sys
import package_of_registered.first
import package_of_registered.third.inner as inner
from package_of_registered import second
from package_of_registered.first import value, change
from package_of_registered import third as third_module

print(package_of_registered.first.value, value, package_of_registered.first is sys.modules["package_of_registered.first"])
print(second.__name__, second is package_of_registered.second, inner.name, third_module.inner.name)
change()
print(package_of_registered.first.value)


def attempt(action):
    try:
        action()
    except ImportError as error:
        print(type(error).__name__, error, error.name)


def import_first():
    import package_of_registered.first as again
    print(again.value)


sys.modules["package_of_registered.first"] = "something else"
import_first()
sys.modules["package_of_registered.first"] = None
attempt(import_first)
del sys.modules["package_of_registered.first"]
attempt(import_first)
package_of_registered.register()
from package_of_registered.first import value as again
print(again)
