n = 3
while n > "a":
    n -= 1
