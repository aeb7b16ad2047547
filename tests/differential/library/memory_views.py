# memoryview over bytes and bytearray.
def report(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(b"abcdefgh")
view = memoryview(data)
print(len(view), view[0], view[-1], view.nbytes, view.itemsize, view.format, view.ndim, view.shape, view.strides, view.readonly, view.contiguous)
print(view.tobytes(), view.tolist(), bytes(view[2:5]), view[::2].tolist(), view[::-1].tobytes(), view[::2].contiguous)
view[0] = 65
view[1:3] = b"XY"
print(data)
view[::2] = b"1234"
print(data, view.hex(), view.hex(":", 2))
print(view == data, view == b"x", view[1:3] == data[1:3], view != data, memoryview(b"ab") == memoryview(bytearray(b"ab")))
print(bytes(view), bytearray(view[1:4]), b"".join([view[:2], b"-", view[2:4]]), b"34" in bytes(view), list(view[:3]), 50 in view)
print(hash(memoryview(b"abc")) == hash(b"abc"), memoryview(b"abc").readonly, view.obj is data)
report(lambda: hash(view))
report(lambda: view[100])
report(lambda: view["a"])
report(lambda: memoryview("text"))
report(lambda: memoryview())


def write(target, key, value):
    target[key] = value
    return target.tolist()


report(lambda: write(memoryview(b"abc"), 0, 1))
report(lambda: write(view, 0, 256))
report(lambda: write(view, 0, "a"))
report(lambda: write(view, slice(0, 2), b"abc"))
report(lambda: write(view, slice(0, 2), "ab"))
numbers = view.cast("H")
print(numbers.tolist(), numbers.itemsize, numbers.nbytes, numbers[0], numbers[1:].tolist(), numbers.shape)
numbers[0] = 513
print(data[:2], view.cast("q")[0], view.cast("b").tolist(), view.cast("c")[0], view.cast("?").tolist()[:2])
doubles = memoryview(bytearray(16)).cast("d")
doubles[0] = 1.5
doubles[1] = -2
print(doubles.tolist(), doubles.tobytes())
report(lambda: view.cast("xx"))
report(lambda: view[1:].cast("H"))
report(lambda: view[::2].cast("B"))
report(lambda: numbers.cast("q"))
report(lambda: write(numbers, 0, 70000))
report(lambda: write(doubles, 0, "a"))
read_only = view.toreadonly()
report(lambda: write(read_only, 0, 1))
print(read_only.readonly, read_only.tobytes() == view.tobytes())
with memoryview(b"abc") as short:
    print(short.tolist())
report(lambda: short.tolist())
report(lambda: len(short))
print(repr(short).startswith("<released memory at 0x"), repr(view).startswith("<memory at 0x"))
view.release()
report(lambda: view[0])
print(int.from_bytes(memoryview(b"\x01\x02"), "big"), str(memoryview(b"abc"), "ascii"), memoryview(b"a,b").tobytes().split(b","))
report(lambda: memoryview(b"a") < memoryview(b"b"))
