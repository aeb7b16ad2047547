rows = [[1, 2], [3, None]]
print([sum(row) for row in rows])
