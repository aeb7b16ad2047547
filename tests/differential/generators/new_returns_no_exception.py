class Bad(BaseException):

    def __new__(cls, *a):
        return 1

def g():
    yield
try:
    g().throw(Bad)
except BaseException as e:
    print(type(e).__name__, e)
