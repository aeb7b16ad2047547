a, b = ((), [])
print(tuple() is a, tuple(b) is a, a * 5 is a, tuple((x for x in b)) is a)
s = 'xyz'
print(''.join([s]) is s)
