name = "x"
print("a" + 5 + name)
