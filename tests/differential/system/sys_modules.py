# sys.modules is what imports look into first.
import sys

main = sys.modules["__main__"]
print(main.__name__, main is sys.modules.get(__name__))


def load():
    import modules_helper
    return modules_helper


print("modules_helper" in sys.modules)
helper = load()
print("modules_helper" in sys.modules, sys.modules["modules_helper"] is helper, load() is helper)
print(helper.shout, helper.missing_name)
from modules_helper import another
print(another)
try:
    helper.refused
except AttributeError as error:
    print(error)
try:
    from modules_helper import refused
except ImportError as error:
    print(str(error).split(" (")[0], error.name)

sys.modules["modules_helper"] = "not even a module"
print(load())
sys.modules["modules_helper"] = None
try:
    load()
except ModuleNotFoundError as error:
    print(error, error.name)
del sys.modules["modules_helper"]
print(load() is not helper)
try:
    del main.no_such_name
except AttributeError as error:
    print(error)


def hook(kind, value, traceback):
    print("hook", kind.__name__, value, traceback.tb_lineno)


sys.excepthook = hook
1 / 0
