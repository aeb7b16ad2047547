class Manager:

    def __init__(self, gen):
        self.gen = gen

    def __enter__(self):
        return next(self.gen)

    def __exit__(self, kind, value, tb):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError('did not stop')
        try:
            self.gen.throw(value)
        except StopIteration as e:
            return e is not value
        except BaseException as e:
            if e is not value:
                raise
            return False
        raise RuntimeError('did not stop after throw')

def storage():
    try:
        raise RuntimeError('inner')
    except RuntimeError:
        yield 'store'

class Local:

    def __getattr__(self, name):
        with Manager(storage()) as s:
            raise AttributeError(f'{s} has no {name}')
try:
    Local().thing
except AttributeError as e:
    print(e, '|', repr(e.__context__))

def outer():
    try:
        1 / 0
    except ZeroDivisionError:
        with Manager(storage()):
            pass
        raise
try:
    outer()
except ZeroDivisionError as e:
    print('reraised', e, e.__context__)
