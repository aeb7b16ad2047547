def f(a):
    n = 0
    while True:
        for x in a:
            if x:
                continue
            break
        else:
            n += 1
            break
        while n:
            n -= 1
        else:
            return n
    return n, x
