def f(*args):
    return args[5]


print("a",
      f(1,
        2),
      "b")
