def t(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)
print(t(lambda: slice(None, -2 ** 90, 2 ** 70).indices(3)))
print(t(lambda: slice(None).indices(2 ** 70)[1] == 2 ** 70))
print(t(lambda: bytes(3)[2 ** 80::-1]))

class Big:

    def __index__(self):
        return 2 ** 70
print(t(lambda: [1][Big()]))
