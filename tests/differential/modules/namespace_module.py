"""Doc of other."""
value = 1
def get():
    return value
