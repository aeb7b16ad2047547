# What sys says of the language and the implementation, as far as it is the same everywhere.
import sys

info = sys.version_info
print(info[:2] >= (3, 13), info.major, len(info), type(info).__name__, info == tuple(info))
print(type(info), info.n_fields, info.n_sequence_fields, info.n_unnamed_fields, info.__match_args__)
match info:
    case (3, minor, *_):
        print("three", minor == info.minor)
try:
    info.major = 4
except AttributeError as error:
    print(type(error).__name__, error)
try:
    type(info)((3, 14, 0, "final", 0))
except TypeError as error:
    print(type(error).__name__, error)
try:
    class Derived(type(info)):
        pass
except TypeError as error:
    print(type(error).__name__, error)
print(sys.hexversion >> 24, sys.hexversion == (info.major << 24 | info.minor << 16 | info.micro << 8 | 0xF0))
print(sys.version.split(" ")[0] == ".".join(map(str, info[:3])))

print(sys.float_info)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info[3])
print(sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
print(sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.nan, sys.hash_info.imag)
print(sys.thread_info[0])
print(sys.implementation.version == info, sys.implementation.hexversion == sys.hexversion)
print(type(sys.implementation).__name__, sys.flags.optimize, sys.flags.debug, sys.flags.safe_path)
print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.float_repr_style, sys.api_version)
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
print(type(sys.warnoptions), sys.getrecursionlimit(), sys.platlibdir)
print("os" in sys.stdlib_module_names, "numpy" in sys.stdlib_module_names, type(sys.stdlib_module_names).__name__)
print(sys.is_finalizing(), sys.gettrace(), sys.getprofile(), sys.getswitchinterval())

Namespace = type(sys.implementation)
a = Namespace(x=1, y=[2])
b = Namespace({"x": 1}, y=[2])
print(a, a == b, a != b, repr(Namespace()), a == 1)
a.z = a
print(a)
print(vars(b), b.__replace__(x=5), b)
for arguments in [(1,), ({}, {}), ({1: 2},)]:
    try:
        Namespace(*arguments)
    except TypeError as error:
        print(type(error).__name__)
class Special(Namespace):
    pass
print(Special(q=1), Special(q=1) == Namespace(q=1))

print(sys.intern("abc") is sys.intern("".join(["a", "bc"])))
try:
    sys.intern(5)
except TypeError as error:
    print(error)
for digits in (0, 640, 4300):
    sys.set_int_max_str_digits(digits)
    print(sys.get_int_max_str_digits())
try:
    sys.set_int_max_str_digits(3)
except ValueError as error:
    print(type(error).__name__)
try:
    sys.getsizeof()
except TypeError as error:
    print(type(error).__name__)
class Sized:
    def __sizeof__(self):
        return 1000
print(sys.getsizeof(Sized()) >= 1000, sys.getsizeof("a" * 1000) > 1000, sys.getsizeof([0] * 100) > 800)
class Unsized:
    def __sizeof__(self):
        return "x"
print(sys.getsizeof(Unsized(), -1))
