table = {"x": [1, 2, 3]}
index = 10
print(table["x"][index])
