def a():
    s = 'abc'
    del s[0:1]

def b():
    s = (1, 2)
    del s[:]
for f in (a, b):
    try:
        f()
    except TypeError as e:
        print(e)
