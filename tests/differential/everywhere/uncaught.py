def divide(a, b):
    return a / b


def outer(values):
    total = 0
    for value in values:
        total += divide(10, value)
    return total


print("before")
print(outer([1, 2, 0]))
print("after")
