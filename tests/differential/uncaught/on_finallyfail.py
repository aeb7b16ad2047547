def f():
    try:
        raise ValueError("first")
    finally:
        [][0]


f()
