x = 5 if None + 1 else 6
