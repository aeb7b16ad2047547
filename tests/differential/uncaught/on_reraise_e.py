def f():
    raise ValueError("orig")


try:
    f()
except ValueError as e:
    raise e
