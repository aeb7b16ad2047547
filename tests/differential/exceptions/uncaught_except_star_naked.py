# A naked exception that is wrapped, and raised again.
def leaf():
    raise ValueError("naked")


try:
    leaf()
except* TypeError:
    pass
except* ValueError:
    raise
