"""Functions as values: stored in containers, passed, returned, decorated."""


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


operations = {"add": add, "sub": sub, "mul": lambda a, b: a * b, "max": max, "divmod": divmod}
for name, operation in operations.items():
    print(name, operation(7, 3))
functions = [abs, str, lambda x: x * 2, len]
for function in functions[:3]:
    print(function(-3))
print(functions[3]("abc"))
print(list(map(add, [1, 2, 3], [10, 20, 30])))
print(list(filter(lambda n: n % 2, range(10))), list(filter(None, [0, 1, "", "a"])))
print(sorted(["bb", "a", "ccc"], key=len, reverse=True), sorted([3, -1, 2], key=abs))
print(max([(1, "z"), (2, "a")], key=lambda pair: pair[1]), min("hello", key=ord))
print(sum(map(lambda a: a * a, range(1, 20))))


def twice(function):
    def wrapper(*args, **kwargs):
        function(*args, **kwargs)
        return function(*args, **kwargs)
    return wrapper


def repeat(times):
    def decorator(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorator


@twice
def greet(name):
    print("hello", name)
    return name


@repeat(3)
def constant(value):
    return value * 2


print(greet("ann"))
print(constant(4), constant("ab"))


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value
    return composed


print(compose(int, abs, str, lambda s: s + "!")("-12"))


def fibonacci(n, cache={}):
    if n in cache:
        return cache[n]
    result = n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)
    cache[n] = result
    return result


print(fibonacci(30), fibonacci(120))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


print(is_even(10), is_odd(7), is_even(7))


def count_calls():
    count_calls.calls += 1
    return count_calls.calls


count_calls.calls = 0
count_calls()
print(count_calls(), count_calls.calls)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
partial = (lambda b: add(5, b))
print(partial(6))
print([f(2) for f in [lambda x, n=n: x ** n for n in range(5)]])


def recurse():
    return recurse() + 1


try:
    recurse()
except RecursionError as error:
    print("RecursionError:", error)
