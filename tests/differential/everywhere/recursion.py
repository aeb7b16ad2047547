def forever(n):
    return forever(n + 1) + 1


def depth(n):
    if n == 0:
        return 0
    return depth(n - 1) + 1


try:
    forever(0)
except RecursionError as error:
    print("caught", type(error).__name__)
print(depth(500))
