class G:

    def __getitem__(self, s):
        s.start.append(2.5)

def h(x):
    return len(x)

def f():
    x = [[1]]
    G()[x:]
    for y in x:
        try:
            print(h(y))
        except TypeError as e:
            print(e)
f()
