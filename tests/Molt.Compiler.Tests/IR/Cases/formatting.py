def f(a, w):
    return f"{a}", f"", f"<{a!r:>{w}}> {w:.2f}", f"{a=}"
