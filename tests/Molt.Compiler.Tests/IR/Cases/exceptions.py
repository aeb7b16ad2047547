def handlers(f):
    try:
        x = f()
    except (KeyError, IndexError) as e:
        x = e
    except ValueError:
        raise
    else:
        x = f(x)
    return x


def nested(f):
    for i in f:
        try:
            try:
                if i:
                    continue
                return f(i)
            finally:
                f(1)
        except Exception:
            break
    raise TypeError from None


def leave(f):
    try:
        f()
    except Exception as e:
        return e


def check(x):
    assert x, "message"
