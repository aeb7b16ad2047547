class H:

    def __init__(self, h):
        self.h = h

    def __iter__(self):
        return iter((1, 2))

    def __length_hint__(self):
        if isinstance(self.h, Exception):
            raise self.h
        return self.h
for h in (-1, 3, 'x', NotImplemented, ValueError('ve'), TypeError('te')):
    try:
        print(list(H(h)))
    except Exception as e:
        print(type(e).__name__, e)
