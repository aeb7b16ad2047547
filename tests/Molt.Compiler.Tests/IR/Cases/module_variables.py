total = 0
limit = 10
print = print
for i in range(limit):
    total += i


def show():
    return limit, __name__


del total
