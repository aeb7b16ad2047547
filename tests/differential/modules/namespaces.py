import namespace_module as other
print(other.__doc__, other.__name__, vars(other)["value"])
vars(other)["value"] = 5
print(other.value, other.get())
other.__dict__["new"] = 7
print(other.new, sorted(n for n in dir(other) if n[0] != "_"))
other.value += 1
print(other.get(), hasattr(other, "zzz"))
from namespace_module import new, get
print(new, get())
