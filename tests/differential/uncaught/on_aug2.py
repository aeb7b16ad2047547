def f():
    counter += 1


counter = 0
f()
