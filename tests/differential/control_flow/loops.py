"""Loops, conditions, break, continue, else, nested functions in loops."""
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
i = 10
while i > 0:
    i -= 3
    if i == 4:
        continue
    if i < 0:
        break
    print(i)
else:
    print("not reached")
while i < 3:
    i += 1
else:
    print("else", i)
for i in []:
    pass
else:
    print("empty else")


def grade(score):
    if score >= 90:
        return "A"
    elif score >= 80:
        return "B"
    elif 70 <= score < 80:
        return "C"
    return "F"


print([grade(s) for s in (95, 85, 75, 10, 89.9)])
items = [1, 2, 3, 4]
for item in items:
    if item == 2:
        items.remove(item)
print(items)
for item in items[:]:
    items.append(item * 10)
print(items)
for (a, b), c in [((1, 2), 3), ((4, 5), 6)]:
    print(a + b + c)
for index, (key, value) in enumerate({"a": 1, "b": 2}.items()):
    print(index, key, value)
for x in range(10, 0, -4):
    x = x * 2
    print(x)
print(x)
for c in "héy":
    print(ord(c), end=" ")
print()
box = [0]
for box[0] in [3, 4]:
    print(box)
total = 0
for i in range(3):
    for j in range(3):
        if j == 2:
            break
        if i == 1:
            continue
        total += i * 10 + j
print(total)
n = 0
while True:
    n += 1
    if n % 2:
        continue
    try:
        if n > 6:
            break
    finally:
        total += n
print(n, total)
stack = [1, [2, [3]], 4]
flat = []
while stack:
    top = stack.pop(0)
    if isinstance(top, list):
        stack = top + stack
    else:
        flat.append(top)
print(flat)
print([1, 2][0 if flat else 1], "x" if not flat else "y" if len(flat) == 4 else "z")
for i in range(3): print(i, end=","); print(i * i)
if 0: print("no")
elif "": print("no")
else: print("else")
pass
print(range(5), range(1, 10, 3)[2], len(range(0, 10, 3)), 4 in range(0, 10, 2), list(range(3))[::-1], sum(range(101)))
it = iter([1, 2, 3])
for v in it:
    print(v, next(it, None))
for i in range(2 ** 62, 2 ** 62 + 2):
    print(i)
for i in range(-2 ** 70, -2 ** 70 + 2):
    print(i)
try:
    range(1, 2, 0)
except ValueError as e:
    print(e)
try:
    for v in 5:
        pass
except TypeError as e:
    print(e)
