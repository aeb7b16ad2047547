# Conditions that the target decides say what the running program sees; names that only look like them are ordinary.
import sys


class Settings:
    TYPE_CHECKING = True
    platform = "win32"
    version_info = (2, 7)


if Settings.TYPE_CHECKING:
    print("an attribute of the program's own")
if Settings().TYPE_CHECKING and Settings.platform == "win32":
    print("of an instance")
if Settings.version_info < (3,):
    print("another version_info")

is_late_patch = False
if sys.version_info[:3] >= (3, 14, 2):
    is_late_patch = True
seen = tuple(sys.version_info)[:3]
print(is_late_patch == (seen >= (3, 14, 2)))
print((True if sys.version_info.major == 3 else False) == (seen[0] == 3))
