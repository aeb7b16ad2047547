"""Attributes of a module that are changed from another one, by assignment and by name."""
import changed_module
from changed_module import value, items, get, Thing
print(value + 1, items, get())
changed_module.value = "changed"
print(value, changed_module.value, get())
setattr(changed_module, "value", 2.5)
print(get())
for n in ("value", "other"): setattr(changed_module, n, [n])
print(get(), changed_module.other)
changed_module.items.append("s")
print([v * 2 for v in items], changed_module.total())
changed_module.__dict__["value"] = ("d",)
print(get())
vars(changed_module)["value"] = None
print(get())
changed_module.get = lambda: "patched"
print(changed_module.get(), get(), changed_module.call_get())
t = Thing(1)
print(t.f(), changed_module.use(t))
Thing.f = lambda self: "patched f"
print(t.f(), changed_module.use(t))
del changed_module.value
try: get()
except NameError as e: print(e)
try: changed_module.value
except AttributeError as e: print(e)
import changed_module as h2
print(h2 is changed_module, h2.Thing is Thing)
def local():
    import changed_module as h
    from changed_module import total as tt
    return h.items is items, tt()
print(local())
