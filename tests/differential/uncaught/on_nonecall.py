def f():
    pass


f()()
