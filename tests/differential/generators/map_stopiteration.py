def stop_at_3(x):
    if x == 3:
        raise StopIteration
    return x + 1
print(list(map(stop_at_3, range(6))))

def pred(x):
    if x == 3:
        raise StopIteration('p')
    return True
print(list(filter(pred, range(6))), tuple(map(stop_at_3, [1, 3, 5])), sum(map(stop_at_3, range(6))))
for v in map(stop_at_3, range(6)):
    print(v, end=' ')
print()
print([v for v in map(stop_at_3, range(6))], dict(zip('abcdef', map(stop_at_3, range(6)))))
print(list(iter(lambda: stop_at_3(3), 0)), list(enumerate(map(stop_at_3, range(6)))))

def g():
    for v in map(stop_at_3, range(6)):
        yield v
print(list(g()), max(map(stop_at_3, range(6))), '-'.join(map(str, map(stop_at_3, range(6)))), any(map(stop_at_3, [3])))
a, b = map(stop_at_3, [0, 1, 3, 9])
print(a, b)
