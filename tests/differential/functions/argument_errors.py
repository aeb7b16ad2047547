def t(f):
    try:
        return repr(f())
    except Exception as e:
        return f'{type(e).__name__}: {e}'

def f(a, b):
    pass
print(t(lambda: max(bogus=1)))
print(t(lambda: bytes('x', 'utf8', encoding='utf8')))
print(t(lambda: str(b'x', 'utf8', encoding='utf8')))
print(t(lambda: 'a\tb'.expandtabs(4, tabsize=8)))
print(t(lambda: int('z', base=5, x=1)))
print(t(lambda: f(1, *None)))
print(t(lambda: [*5]))
print(t(lambda: {**5}))
