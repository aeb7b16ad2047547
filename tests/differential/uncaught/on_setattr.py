x = 5
x.name = 3
