value = "first"
from . import second
print("first sees", second.value)
