def deco(f):
    def wrapper(*args):
        return f(*args)
    return wrapper


@deco
def g(x):
    return x["a"]


g([1])
