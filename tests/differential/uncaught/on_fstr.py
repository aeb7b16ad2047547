value = None
print(f"total: {value + 1:>5} and {value}")
